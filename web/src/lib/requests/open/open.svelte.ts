import { answer } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { requestApi } from '../client';
import type { NewOpenRequest, OpenRequest, Poster } from './types';

const collectMs = 400;

/** The questions of a project to whoever comes by, newest first. */
export class OpenRequests {
	items = $state.raw<OpenRequest[]>([]);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly project: string) {}

	async load(): Promise<void> {
		const path = { p: this.project };
		const { items } = await answer(
			requestApi.GET('/projects/{p}/open-requests', { params: { path } })
		);
		this.items = items;
	}

	/** Follows the server's events until the returned function is called: whoever comes is a talent. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.load().catch(() => undefined), collectMs);
		};
		const stops = [events.on('talent', soon), events.on('resync', soon)];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	/** Another code: what hangs on walls opens nothing any more. */
	renew(open: OpenRequest): Promise<Poster> {
		return answer(
			requestApi.POST('/open-requests/{o}/links', { params: { path: { o: open.id } } })
		);
	}

	async end(open: OpenRequest): Promise<void> {
		await requestApi.DELETE('/open-requests/{o}', { params: { path: { o: open.id } } });
		await this.load();
	}
}

/** Puts a question up. */
export const putUp = (project: string, body: NewOpenRequest): Promise<Poster> =>
	answer(
		requestApi.POST('/projects/{p}/open-requests', { params: { path: { p: project } }, body })
	);
