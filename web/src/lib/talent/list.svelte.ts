import { untrack } from 'svelte';
import { answer, api, type Talent } from '$lib/api';
import { events } from '$lib/events/events.svelte';

const pageSize = 100;
const collectMs = 400;

/** The talent of a workspace by name, page by page, narrowed by what was typed. */
export class TalentList {
	items = $state.raw<Talent[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly workspace: string,
		readonly text: string
	) {}

	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.#read(pageSize, this.#cursor);
			this.#take([...this.items, ...page.items], page.next_cursor);
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
		}
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.#again().catch(() => undefined), collectMs);
		};
		const stops = [events.on('talent', soon), events.on('resync', soon)];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	async #again(): Promise<void> {
		const page = await this.#read(Math.min(500, Math.max(pageSize, this.items.length)), undefined);
		this.#take(page.items, page.next_cursor);
	}

	#read(limit: number, cursor: string | undefined) {
		return answer(
			api.GET('/workspaces/{w}/talent', {
				params: {
					path: { w: this.workspace },
					query: { q: this.text || undefined, limit, cursor }
				}
			})
		);
	}

	#take(items: Talent[], cursor: string | null | undefined): void {
		this.items = items;
		this.#cursor = cursor ?? undefined;
		this.more = this.#cursor !== undefined;
		this.ready = true;
		this.error = undefined;
	}
}
