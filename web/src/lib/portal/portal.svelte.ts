import { answer, ProblemError, type Channel, type Language } from '$lib/api';
import { i18n } from '$lib/i18n';
import { Answers } from './answers.svelte';
import { portalApi } from './client';
import type { AskedRequest, PortalConsent, PortalView } from './types';

/** What the page stands at. */
export type Stage =
	| { at: 'opening' }
	/** A new device: a code was sent by mail. */
	| { at: 'code' }
	/** Unknown, expired, replaced or revoked links, all alike. */
	| { at: 'unknown'; why?: unknown }
	/** Nobody's page: it was opened without a link, or its session ended. */
	| { at: 'needed'; ended: boolean }
	| { at: 'failed'; error: unknown }
	| { at: 'open' }
	| { at: 'left' }
	| { at: 'gone'; asker: string };

/** What a link looks like: 32 random bytes as base64url. Anything else was cut on its way. */
const wholeLink = /^[A-Za-z0-9_-]{43}$/;

export const isOpen = (request: Pick<AskedRequest, 'state'>) =>
	request.state === 'sent' || request.state === 'opened';

/** The page of one talent on this device: opened by a link, then read and changed with the session that it made. */
export class Portal {
	stage = $state.raw<Stage>({ at: 'opening' });
	view = $state.raw<PortalView>();
	/** What was just signed or declined, for the page that thanks. */
	answered = $state.raw<{ request: AskedRequest; consents: PortalConsent[] }>();
	/** A language was chosen here: the talent's own no longer decides. */
	#chosen = false;
	/** In memory alone: it is neither stored nor sent anywhere but to the server. */
	#link = '';
	#answers = new Map<string, Answers>();

	get now(): PortalView {
		if (!this.view) throw new Error('the page was read before it was open');
		return this.view;
	}

	readonly open: AskedRequest[] = $derived(this.view?.requests.filter(isOpen) ?? []);

	/** Opens a link, or, without one, the page that this device has open already. */
	async enter(link: string): Promise<void> {
		this.stage = { at: 'opening' };
		this.#link = link;
		if (link && !wholeLink.test(link)) {
			this.stage = { at: 'unknown' };
			return;
		}
		try {
			if (link) await portalApi.POST('/portal/sessions', { body: { link } });
			await this.read();
		} catch (error) {
			this.#refused(error);
		}
	}

	/** The code that a new device needs; throws when it is wrong. */
	async enterCode(code: string): Promise<void> {
		await portalApi.POST('/portal/sessions', { body: { link: this.#link, code } });
		await this.read();
	}

	/** Asks for a new code. */
	async codeAgain(): Promise<void> {
		try {
			await portalApi.POST('/portal/sessions', { body: { link: this.#link } });
			await this.read();
		} catch (error) {
			// the answer to a link on a new device is that a code was sent
			if (!(error instanceof ProblemError && error.code === 'code_required')) throw error;
		}
	}

	async read(): Promise<void> {
		const view = await answer(portalApi.GET('/portal'));
		if (!this.#chosen) {
			const language = view.talent.language ?? view.requests.find(isOpen)?.language;
			if (language) await i18n.use(language);
		}
		this.view = view;
		this.stage = { at: 'open' };
	}

	async speak(language: Language): Promise<void> {
		this.#chosen = true;
		await i18n.use(language);
		if (this.stage.at !== 'open') return;
		// it is kept for mails; the page itself has changed already
		this.view = await answer(portalApi.PATCH('/portal', { body: { language } }));
	}

	/** What was answered so far: it outlives errors, and a text that changed. */
	answers(request: AskedRequest): Answers {
		const known = this.#answers.get(request.id);
		if (known?.request.text_sha256 === request.text_sha256 && sameQuestions(known.request, request))
			return known;
		const answers = known ? Answers.again(known, request) : new Answers(request);
		this.#answers.set(request.id, answers);
		return answers;
	}

	async sign(answers: Answers): Promise<void> {
		const { request } = answers;
		const { consents } = await answer(
			portalApi.POST('/portal/requests/{r}/sign', {
				params: { path: { r: request.id } },
				body: answers.body()
			})
		);
		this.#answers.delete(request.id);
		this.answered = { request, consents };
		// it is signed, whether or not the page can be read again at once
		await this.read().catch(() => undefined);
	}

	async decline(request: AskedRequest, reason: string): Promise<void> {
		const declined = await answer(
			portalApi.POST('/portal/requests/{r}/decline', {
				params: { path: { r: request.id } },
				body: reason ? { reason } : {}
			})
		);
		this.#answers.delete(request.id);
		this.answered = { request: declined, consents: [] };
		this.view = {
			...this.now,
			requests: this.now.requests.map((r) => (r.id === declined.id ? declined : r))
		};
	}

	async sendEmailCode(): Promise<void> {
		await portalApi.POST('/portal/email-codes');
	}

	async verifyEmail(code: string): Promise<void> {
		this.view = await answer(portalApi.POST('/portal/email-codes/verify', { body: { code } }));
	}

	async withdraw(consent: PortalConsent): Promise<void> {
		this.#put(
			await answer(
				portalApi.POST('/portal/consents/{c}/withdraw', {
					params: { path: { c: consent.id } },
					body: {}
				})
			)
		);
		await this.read().catch(() => undefined);
	}

	/** Fewer channels: a new consent takes the place of the old one. */
	async narrow(consent: PortalConsent, channels: Channel[]): Promise<void> {
		await portalApi.POST('/portal/consents/{c}/narrow', {
			params: { path: { c: consent.id } },
			body: { channels }
		});
		await this.read();
	}

	async removeSelfies(): Promise<void> {
		await portalApi.DELETE('/portal/selfies');
		await this.read();
	}

	/** Ends the session of this device. */
	async leave(): Promise<void> {
		await portalApi.DELETE('/portal/sessions/current');
		this.#forget();
		this.stage = { at: 'left' };
	}

	async delete(confirm: string): Promise<void> {
		const asker = this.now.asker.name;
		await portalApi.DELETE('/portal', { body: { confirm } });
		this.#forget();
		this.stage = { at: 'gone', asker };
	}

	/** What a refusal means for the whole page: true when the page now says it itself. */
	lost(error: unknown): boolean {
		if (!(error instanceof ProblemError) || error.status !== 401) return false;
		this.stage = { at: 'needed', ended: true };
		return true;
	}

	#refused(error: unknown): void {
		const code = error instanceof ProblemError ? error.code : '';
		if (code === 'code_required' || code === 'code_wrong') this.stage = { at: 'code' };
		else if (code === 'link_unknown') this.stage = { at: 'unknown' };
		else if (code === 'device_unknown') this.stage = { at: 'unknown', why: error };
		else if (error instanceof ProblemError && error.status === 401)
			this.stage = { at: 'needed', ended: false };
		else this.stage = { at: 'failed', error };
	}

	#put(consent: PortalConsent): void {
		this.view = {
			...this.now,
			consents: this.now.consents.map((c) => (c.id === consent.id ? consent : c))
		};
	}

	#forget(): void {
		this.view = undefined;
		this.answered = undefined;
		this.#link = '';
		this.#answers.clear();
	}
}

const sameQuestions = (a: AskedRequest, b: AskedRequest) =>
	JSON.stringify([a.items, a.asks_biometric, a.guardian_needed]) ===
	JSON.stringify([b.items, b.asks_biometric, b.guardian_needed]);
