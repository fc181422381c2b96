import { answer } from '$lib/api';
import { formBody } from '$lib/api/client';
import { NewestFirst, PagedList } from '$lib/api/pages.svelte';
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
export class ListRows extends PagedList<ListEntry, number> {
	constructor(
		readonly list: string,
		readonly state?: ListRowState
	) {
		super();
	}

	protected read(cursor: number | undefined) {
		return answer(
			requestApi.GET('/request-lists/{l}/rows', {
				params: {
					path: { l: this.list },
					query: { limit: pageSize, cursor, state: this.state }
				}
			})
		);
	}
}

/** The lists of a project, newest first. */
export class ProjectLists extends NewestFirst<SentList> {
	constructor(readonly project: string) {
		super();
	}

	follow(): () => void {
		return followLists(
			(_, project) => project === this.project,
			() => this.again()
		);
	}

	protected read(cursor: string | undefined) {
		return answer(
			requestApi.GET('/projects/{p}/request-lists', {
				params: { path: { p: this.project }, query: { limit: 5, cursor } }
			})
		);
	}
}
