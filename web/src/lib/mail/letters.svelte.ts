import { untrack } from 'svelte';
import { answer, api, type Letter, type LetterState } from '$lib/api';

const pageSize = 50;

/** The outbox, newest first; of one state where one is chosen. */
export class Letters {
	items = $state.raw<Letter[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;

	constructor(readonly state: LetterState | undefined) {}

	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const query = { limit: pageSize, cursor: this.#cursor, state: this.state };
			const page = await answer(api.GET('/mail', { params: { query } }));
			this.items = [...this.items, ...page.items];
			this.#cursor = page.next_cursor ?? undefined;
			this.more = this.#cursor !== undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
		}
	}
}
