import { answer } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { privacyApi } from './client';
import type { PrivacyDetail } from './types';

const get = (id: string) =>
	answer(privacyApi.GET('/privacy-requests/{r}', { params: { path: { r: id } } }));

/** One request at the desk, and what is done with it. */
export class OpenRequest {
	now = $state.raw() as PrivacyDetail;

	/** The server is asked in this order; what an earlier answer brings late is dropped. */
	#asked = 0;
	#shown = 0;

	private constructor(now: PrivacyDetail) {
		this.now = now;
	}
	static async read(id: string): Promise<OpenRequest> {
		return new OpenRequest(await get(id));
	}

	get #at() {
		return { path: { r: this.now.id } };
	}
	async #change(call: Promise<{ data?: PrivacyDetail }>): Promise<void> {
		const asked = ++this.#asked;
		this.#show(asked, await answer(call));
	}
	#show(asked: number, now: PrivacyDetail): void {
		if (asked < this.#shown) return;
		this.#shown = asked;
		this.now = now;
	}

	write(text: string): Promise<void> {
		const call = { params: this.#at, body: { text } };
		return this.#change(privacyApi.POST('/privacy-requests/{r}/messages', call));
	}
	note(text: string): Promise<void> {
		const call = { params: this.#at, body: { text } };
		return this.#change(privacyApi.POST('/privacy-requests/{r}/notes', call));
	}
	close(text: string): Promise<void> {
		const call = { params: this.#at, body: { text } };
		return this.#change(privacyApi.POST('/privacy-requests/{r}/close', call));
	}
	refuse(reason: string): Promise<void> {
		const call = { params: this.#at, body: { reason } };
		return this.#change(privacyApi.POST('/privacy-requests/{r}/refuse', call));
	}
	extend(until: string, reason: string): Promise<void> {
		const call = { params: this.#at, body: { until, reason } };
		return this.#change(privacyApi.POST('/privacy-requests/{r}/extend', call));
	}
	attach(talent_id: string | null): Promise<void> {
		const call = { params: this.#at, body: { talent_id } };
		return this.#change(privacyApi.PUT('/privacy-requests/{r}/talent', call));
	}
	async handOn(workspace_id: string): Promise<void> {
		const call = { params: this.#at, body: { workspace_id } };
		await privacyApi.POST('/privacy-requests/{r}/hand-on', call);
	}

	/** Reads again what changes elsewhere; returns how to stop. */
	follow(): () => void {
		const again = () => {
			const asked = ++this.#asked;
			void get(this.now.id).then(
				(now) => this.#show(asked, now),
				// it was handed on, or the server is away: what is shown stays until something is done
				() => undefined
			);
		};
		const stops = [
			events.on('privacy_request', (e) => e.id === this.now.id && again()),
			events.on('resync', again)
		];
		return () => {
			for (const stop of stops) stop();
		};
	}
}
