import { untrack } from 'svelte';
import { answer } from '$lib/api';
import { formBody } from '$lib/api/client';
import { events } from '$lib/events/events.svelte';
import { requestApi } from '../client';
import type { NewRequests, Question } from '../types';
import type { HandedLinks, ListEntry, ListRowState, SentList } from './types';

const collectMs = 300;
const pageSize = 100;
const at = (l: string) => ({ params: { path: { l } } });

/** Sends a table to be checked; what comes back is a draft. */
export function makeList(project: string, question: Question, table: File): Promise<SentList> {
	return answer(
		requestApi.POST('/projects/{p}/request-lists', {
			params: { path: { p: project } },
			...formBody({ question: JSON.stringify(question), table })
		})
	);
}

/** Keeps what would be asked of chosen people as a draft. */
export function keepDraft(project: string, body: NewRequests): Promise<SentList> {
	return answer(
		requestApi.POST('/projects/{p}/request-drafts', { params: { path: { p: project } }, body })
	);
}

/** Follows what the server tells of lists until the returned function is called. */
function followLists(
	concerns: (id: string, project: string) => boolean,
	read: () => Promise<void>
) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	// events come in crowds: one reading a moment later shows all of them
	const soon = () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			void read().catch(() => undefined);
		}, collectMs);
	};
	const stops = [
		events.on('request_list', (e) => concerns(e.id, e.project_id) && soon()),
		events.on('resync', soon)
	];
	return () => {
		stops.forEach((stop) => stop());
		clearTimeout(timer);
	};
}

/** One list that somebody looks at. */
export class OpenList {
	now = $state.raw() as SentList;

	constructor(list: SentList) {
		this.now = list;
	}
	static async read(id: string): Promise<OpenList> {
		return new OpenList(await answer(requestApi.GET('/request-lists/{l}', at(id))));
	}

	readonly done = $derived(this.now.counts.asked + this.now.counts.failed);
	readonly fraction = $derived(this.now.counts.rows > 0 ? this.done / this.now.counts.rows : 1);

	async send(): Promise<void> {
		this.now = await answer(requestApi.POST('/request-lists/{l}/send', at(this.now.id)));
	}
	async stop(): Promise<void> {
		this.now = await answer(requestApi.POST('/request-lists/{l}/stop', at(this.now.id)));
	}
	async delete(): Promise<void> {
		await requestApi.DELETE('/request-lists/{l}', at(this.now.id));
	}
	links(): Promise<HandedLinks> {
		return answer(
			requestApi.POST('/request-lists/{l}/links', {
				...at(this.now.id),
				headers: { accept: 'application/json' }
			})
		);
	}

	follow(): () => void {
		return followLists(
			(id) => id === this.now.id,
			async () => {
				this.now = await answer(requestApi.GET('/request-lists/{l}', at(this.now.id)));
			}
		);
	}
}

/** The rows of a list, page by page. */
export class ListRows {
	items = $state.raw<ListEntry[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: number | undefined;

	constructor(
		readonly list: string,
		readonly state?: ListRowState
	) {}

	async load(): Promise<void> {
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await answer(
				requestApi.GET('/request-lists/{l}/rows', {
					params: {
						path: { l: this.list },
						query: { limit: pageSize, cursor: this.#cursor, state: this.state }
					}
				})
			);
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

/** The lists of a project, newest first. */
export class ProjectLists {
	items = $state.raw<SentList[]>([]);
	more = $state(false);
	#cursor: string | undefined;

	constructor(readonly project: string) {}

	async load(): Promise<void> {
		const page = await this.#read(this.#cursor);
		this.items = [...this.items, ...page.items];
		this.#cursor = page.next_cursor ?? undefined;
		this.more = this.#cursor !== undefined;
	}

	follow(): () => void {
		return followLists(
			(_, project) => project === this.project,
			async () => {
				const { items } = await this.#read(undefined);
				const fresh = new Set(items.map((l) => l.id));
				const older = this.items.filter((l) => !fresh.has(l.id) && l.id < (items.at(-1)?.id ?? ''));
				this.items = [...items, ...older];
			}
		);
	}

	#read(cursor: string | undefined) {
		return answer(
			requestApi.GET('/projects/{p}/request-lists', {
				params: { path: { p: this.project }, query: { limit: 5, cursor } }
			})
		);
	}
}
