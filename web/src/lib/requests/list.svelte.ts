import { untrack } from 'svelte';
import { answer, type Page } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import type { RequestState } from '$lib/portal/types';
import { requestApi } from './client';
import type { ConsentRequest } from './types';

const pageSize = 100;
const collectMs = 400;

/** Requests of a project, or to one talent, newest first. */
export class RequestList {
	items = $state.raw<ConsentRequest[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** How many of the project's requests stand where. */
	counts = $state.raw<Partial<Record<RequestState, number>>>({});

	/** Only those that stand there; all when undefined. */
	#state: RequestState | undefined;
	#turn = 0;

	constructor(readonly of: { project: string } | { talent: string }) {}

	/** Shows those that stand somewhere, or all. */
	show(state: RequestState | undefined): Promise<void> {
		this.#state = state;
		this.#turn += 1;
		this.#cursor = undefined;
		this.items = [];
		this.more = true;
		this.loading = false;
		return this.load();
	}

	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		const turn = this.#turn;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.#read(this.#cursor);
			if (turn !== this.#turn) return;
			const known = new Set(this.items.map((r) => r.id));
			this.items = [...this.items, ...page.items.filter((r) => !known.has(r.id))];
			this.#cursor = page.next_cursor ?? undefined;
			this.more = this.#cursor !== undefined;
			this.ready = true;
		} catch (error) {
			if (turn === this.#turn) this.error = error;
		} finally {
			if (turn === this.#turn) this.loading = false;
		}
	}

	async remind(request: ConsentRequest): Promise<void> {
		this.#put(
			await answer(requestApi.POST('/requests/{r}/remind', { params: { path: { r: request.id } } }))
		);
	}

	async takeBack(request: ConsentRequest): Promise<void> {
		this.#put(
			await answer(
				requestApi.POST('/requests/{r}/withdraw', { params: { path: { r: request.id } } })
			)
		);
	}

	/** Follows the server's events until the returned function is called: an answer is a change of the talent. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.#again().catch(() => undefined), collectMs);
		};
		const stops = [
			events.on('talent', (e) => ('project' in this.of || this.of.talent === e.id) && soon()),
			events.on('resync', soon)
		];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	/** Reads the newest again; older ones stay as they were shown. */
	async #again(): Promise<void> {
		if (!this.ready) return this.load();
		const turn = this.#turn;
		const { items } = await this.#read(undefined);
		if (turn !== this.#turn) return;
		// what is missing among the newest stands elsewhere by now
		const oldest = items.length < pageSize ? '' : (items.at(-1)?.id ?? '');
		this.items = [...items, ...this.items.filter((r) => r.id < oldest)];
	}

	#put(request: ConsentRequest): void {
		this.items = this.items.map((r) => (r.id === request.id ? request : r));
	}

	async #read(cursor: string | undefined): Promise<Page<ConsentRequest>> {
		if ('talent' in this.of)
			return answer(
				requestApi.GET('/talent/{t}/requests', { params: { path: { t: this.of.talent } } })
			);
		const { project } = this.of;
		const page = await answer(
			requestApi.GET('/projects/{p}/requests', {
				params: { path: { p: project }, query: { limit: pageSize, cursor, state: this.#state } }
			})
		);
		this.counts = page.counts;
		return page;
	}
}
