import { answer, api, type MadeShare, type Share, type ShareView } from '$lib/api';
import { NewestFirst, PagedList } from '$lib/api/pages.svelte';
import { events } from '$lib/events/events.svelte';

const pageSize = 50;

/** The shares of a project, newest first; who opens them is seen at once. */
export class ShareList extends NewestFirst<Share> {
	constructor(readonly project: string) {
		super();
	}

	async change(id: string, change: { downloads?: boolean; expires_at?: string }): Promise<void> {
		const path = { params: { path: { s: id } } };
		this.put(await answer(api.PATCH('/shares/{s}', { ...path, body: change })));
	}

	/** Another link; the old one opens nothing any more. */
	async renew(id: string): Promise<MadeShare> {
		return answer(api.POST('/shares/{s}/links', { params: { path: { s: id } } }));
	}

	async revoke(id: string): Promise<void> {
		await api.DELETE('/shares/{s}', { params: { path: { s: id } } });
		await this.#reread(id);
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('share', (e) => e.project_id === this.project && void this.#reread(e.id)),
			// what fails here is tried again by the next connection
			events.on('resync', () => void this.again().catch(() => undefined))
		];
		return () => stops.forEach((stop) => stop());
	}

	#reread(id: string): Promise<void> {
		return this.reread(id, answer(api.GET('/shares/{s}', { params: { path: { s: id } } })));
	}

	protected read(cursor: string | undefined) {
		return answer(
			api.GET('/projects/{p}/shares', {
				params: { path: { p: this.project }, query: { limit: pageSize, cursor } }
			})
		);
	}
}

/** Who opened a share, what they saw and what they took; the newest first. */
export class ViewLog extends PagedList<ShareView> {
	constructor(readonly share: string) {
		super();
	}

	protected read(cursor: string | undefined) {
		return answer(
			api.GET('/shares/{s}/views', {
				params: { path: { s: this.share }, query: { limit: pageSize, cursor } }
			})
		);
	}
}
