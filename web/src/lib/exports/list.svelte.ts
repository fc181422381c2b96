import { answer, api, type Export, type NewExport } from '$lib/api';
import { NewestFirst } from '$lib/api/pages.svelte';
import { events } from '$lib/events/events.svelte';

const pageSize = 30;

/** Exports of a project or of a whole workspace, newest first; running ones move by the server's events. */
export class ExportList extends NewestFirst<Export> {
	constructor(readonly of: { workspace: string } | { project: string }) {
		super();
	}

	async start(p: string, wanted: NewExport): Promise<Export> {
		const started = await answer(
			api.POST('/projects/{p}/exports', { params: { path: { p } }, body: wanted })
		);
		this.put(started);
		return started;
	}

	/** Stops a running export, or deletes the archive of a finished one. */
	async drop(exported: Export): Promise<void> {
		await api.DELETE('/exports/{e}', { params: { path: { e: exported.id } } });
		await this.#reread(exported.id);
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('export', (event) => {
				const shown = this.items.find((e) => e.id === event.id);
				if (!shown) {
					if ('workspace' in this.of || this.of.project === event.project_id)
						void this.#reread(event.id);
				} else if (event.state === 'running' && shown.state === 'running') {
					this.put({ ...shown, progress: { done: event.done, total: event.total } });
				} else {
					void this.#reread(event.id);
				}
			}),
			// what fails here is tried again by the next connection
			events.on('resync', () => void this.again().catch(() => undefined))
		];
		return () => stops.forEach((stop) => stop());
	}

	#reread(id: string): Promise<void> {
		return this.reread(id, answer(api.GET('/exports/{e}', { params: { path: { e: id } } })));
	}

	protected read(cursor: string | undefined) {
		const query = { limit: pageSize, cursor };
		return 'workspace' in this.of
			? answer(
					api.GET('/workspaces/{w}/exports', {
						params: { path: { w: this.of.workspace }, query }
					})
				)
			: answer(
					api.GET('/projects/{p}/exports', { params: { path: { p: this.of.project }, query } })
				);
	}
}
