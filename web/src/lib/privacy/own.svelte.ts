import { answer } from '$lib/api';
import { privacyApi } from './client';
import type { NewPrivacyRequest, OwnPrivacyRequest } from './types';

/** The requests of somebody who is known: a talent on their page, an account in its settings. */
export class OwnRequests {
	items = $state.raw<OwnPrivacyRequest[]>([]);
	ready = $state(false);
	error = $state.raw<unknown>();

	constructor(readonly of: 'portal' | 'me') {}

	async load(): Promise<void> {
		this.error = undefined;
		try {
			const { items } = await answer(privacyApi.GET(`/${this.of}/privacy-requests`));
			this.items = items;
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	async ask(asked: NewPrivacyRequest): Promise<void> {
		const made = await answer(privacyApi.POST(`/${this.of}/privacy-requests`, { body: asked }));
		this.items = [made, ...this.items];
	}

	async reply(id: string, text: string): Promise<void> {
		const now = await answer(
			privacyApi.POST(`/${this.of}/privacy-requests/{r}/messages`, {
				params: { path: { r: id } },
				body: { text }
			})
		);
		this.items = this.items.map((one) => (one.id === id ? now : one));
	}
}
