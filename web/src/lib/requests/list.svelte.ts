import { answer, type Page } from '$lib/api';
import { NewestFirst } from '$lib/api/pages.svelte';
import { events } from '$lib/events/events.svelte';
import type { RequestState } from '$lib/portal/types';
import { requestApi } from './client';
import type { ConsentRequest } from './types';

const pageSize = 100;
const collectMs = 400;

/** Requests of a project, or to one talent, newest first. */
export class RequestList extends NewestFirst<ConsentRequest> {
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** How many of the project's requests stand where. */
	counts = $state.raw<Partial<Record<RequestState, number>>>({});

	/** Only those that stand there; all when undefined. */
	#state: RequestState | undefined;

	constructor(readonly of: { project: string } | { talent: string }) {
		super();
	}

	/** Shows those that stand somewhere, or all. */
	show(state: RequestState | undefined): Promise<void> {
		this.#state = state;
		return this.restart();
	}

	async remind(request: ConsentRequest): Promise<void> {
		this.replace(
			await answer(requestApi.POST('/requests/{r}/remind', { params: { path: { r: request.id } } }))
		);
	}

	async takeBack(request: ConsentRequest): Promise<void> {
		this.replace(
			await answer(
				requestApi.POST('/requests/{r}/withdraw', { params: { path: { r: request.id } } })
			)
		);
	}

	/** Follows the server's events until the returned function is called: an answer is a change of the talent. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.again().catch(() => undefined), collectMs);
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

	protected async read(cursor: string | undefined): Promise<Page<ConsentRequest>> {
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
