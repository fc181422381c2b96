import { answer, api, ProblemError, type Shared, type SharedItem } from '$lib/api';

/** What the page asks of a guest, or shows. */
export type Step = 'opening' | 'password' | 'name' | 'open' | 'closed' | 'failed';

/** So often at most the list is read again when a picture did not come. */
const leastBetweenMs = 3000;

/** Somebody who came by a share link. */
export class Guest {
	step = $state<Step>('opening');
	shared = $state.raw<Shared>();
	error = $state.raw<unknown>();
	busy = $state(false);
	/** Counts how often the list was read: pictures are asked for anew with it. */
	reading = $state(0);
	#password: string | undefined;
	#lastRead = 0;

	/** @param link what stands in the address behind the #: browsers send it to no server. */
	constructor(readonly link: string) {}

	get items(): SharedItem[] {
		return this.shared?.items ?? [];
	}

	/** Comes in; what is missing is asked for, step by step. */
	async enter(given: { password?: string; name?: string } = {}): Promise<void> {
		if (!this.link) {
			this.step = 'closed';
			return;
		}
		this.busy = true;
		this.error = undefined;
		this.#password = given.password ?? this.#password;
		try {
			const body = {
				link: this.link,
				...(this.#password ? { password: this.#password } : {}),
				...(given.name ? { name: given.name } : {})
			};
			await answer(api.POST('/shared/sessions', { body }));
			this.#password = undefined;
			await this.#read();
			this.step = 'open';
		} catch (error) {
			this.#refused(error);
		} finally {
			this.busy = false;
		}
	}

	/** Asks what may be seen now. */
	async look(): Promise<void> {
		if (this.step !== 'open' || Date.now() - this.#lastRead < leastBetweenMs) return;
		try {
			await this.#read();
		} catch (error) {
			if (error instanceof ProblemError && error.status === 401) await this.enter();
			else if (error instanceof ProblemError && error.status === 404) this.step = 'closed';
		}
	}

	async #read(): Promise<void> {
		this.#lastRead = Date.now();
		this.shared = await answer(api.GET('/shared'));
		this.reading++;
	}

	#refused(error: unknown): void {
		const code = error instanceof ProblemError ? error.code : undefined;
		if (code === 'link_unknown' || code === 'link_needed') this.step = 'closed';
		else if (code === 'password_needed') this.step = 'password';
		else if (code === 'name_needed') this.step = 'name';
		else {
			this.error = error;
			if (this.step === 'opening') this.step = 'failed';
		}
	}
}
