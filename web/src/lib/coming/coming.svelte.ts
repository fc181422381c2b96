import { answer, ProblemError } from '$lib/api';
import { i18n } from '$lib/i18n';
import { comingApi } from './client';
import type { OpenRequestLook } from './types';

/** What the page stands at. */
export type Stage =
	| { at: 'opening' }
	/** No code came with the address: it is typed. */
	| { at: 'code' }
	/** Mistyped, run out, full or taken down, all alike. */
	| { at: 'unknown' }
	| { at: 'failed'; error: unknown }
	| { at: 'open' };

/** Somebody who came by a code, before they have a page of their own. */
export class Coming {
	stage = $state.raw<Stage>({ at: 'opening' });
	look = $state.raw<OpenRequestLook>();
	name = $state('');
	email = $state('');
	born_on = $state('');
	/** The device is known, but it is about somebody else. */
	anew = $state(false);
	#code = '';

	readonly missing = $derived({
		name: this.name.trim() === '',
		born_on: (this.look?.minors ?? false) && this.born_on.length !== 10
	});
	readonly known = $derived(this.anew ? undefined : (this.look?.known_as ?? undefined));

	async enter(code: string): Promise<void> {
		this.#code = code;
		if (!code.trim()) {
			this.stage = { at: 'code' };
			return;
		}
		this.stage = { at: 'opening' };
		try {
			this.look = await answer(comingApi.POST('/open-requests/look', { body: { link: code } }));
			this.stage = { at: 'open' };
		} catch (error) {
			this.#refused(error);
		}
	}

	/** Gets a page and a request of one's own; throws what is wrong with what was told. */
	async join(): Promise<void> {
		const text = (words: string) => words.trim() || undefined;
		await this.#send({
			name: this.name.trim(),
			email: text(this.email),
			born_on: this.look?.minors ? this.born_on : undefined
		});
	}

	/** Goes on as whose page this device has open. */
	async goOn(): Promise<void> {
		await this.#send({ go_on: true });
	}

	typeAgain(): void {
		this.stage = { at: 'code' };
	}

	async #send(told: { go_on?: boolean; name?: string; email?: string; born_on?: string }) {
		try {
			await comingApi.POST('/open-requests/join', {
				body: { link: this.#code, language: i18n.language, ...told }
			});
		} catch (error) {
			if (error instanceof ProblemError && error.code === 'link_unknown') this.#refused(error);
			else if (error instanceof ProblemError && error.code === 'link_needed') this.anew = true;
			throw error;
		}
	}

	#refused(error: unknown): void {
		const unknown = error instanceof ProblemError && error.code === 'link_unknown';
		this.stage = unknown ? { at: 'unknown' } : { at: 'failed', error };
	}
}
