import { untrack } from 'svelte';
import { answer, api, ProblemError, type Export, type NewExport } from '$lib/api';
import { events } from '$lib/events/events.svelte';

const pageSize = 30;

/** Exports of a project or of a whole workspace, newest first; running ones move by the server's events. */
export class ExportList {
	items = $state.raw<Export[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;

	constructor(readonly of: { workspace: string } | { project: string }) {}

	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.#read(this.#cursor);
			const known = new Set(this.items.map((e) => e.id));
			this.items = [...this.items, ...page.items.filter((e) => !known.has(e.id))];
			this.#cursor = page.next_cursor ?? undefined;
			this.more = this.#cursor !== undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
		}
	}

	async start(p: string, wanted: NewExport): Promise<Export> {
		const started = await answer(
			api.POST('/projects/{p}/exports', { params: { path: { p } }, body: wanted })
		);
		this.#put(started);
		return started;
	}

	/** Stops a running export, or deletes the archive of a finished one. */
	async drop(exported: Export): Promise<void> {
		await api.DELETE('/exports/{e}', { params: { path: { e: exported.id } } });
		await this.#renew(exported.id);
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('export', (event) => {
				const shown = this.items.find((e) => e.id === event.id);
				if (!shown) {
					if ('workspace' in this.of || this.of.project === event.project_id)
						void this.#renew(event.id);
				} else if (event.state === 'running' && shown.state === 'running') {
					this.#put({ ...shown, progress: { done: event.done, total: event.total } });
				} else {
					void this.#renew(event.id);
				}
			}),
			events.on('resync', () => void this.#again())
		];
		return () => stops.forEach((stop) => stop());
	}

	/** Reads again what may have changed while nothing was heard. */
	async #again(): Promise<void> {
		if (!this.ready) return this.load();
		try {
			const { items } = await this.#read(undefined);
			for (const exported of items.toReversed()) this.#put(exported);
		} catch {
			// the next connection tries again
		}
	}

	async #renew(id: string): Promise<void> {
		try {
			this.#put(await answer(api.GET('/exports/{e}', { params: { path: { e: id } } })));
		} catch (error) {
			if (error instanceof ProblemError && error.status === 404)
				this.items = this.items.filter((e) => e.id !== id);
		}
	}

	#put(exported: Export): void {
		const known = this.items.some((e) => e.id === exported.id);
		this.items = known
			? this.items.map((e) => (e.id === exported.id ? exported : e))
			: [exported, ...this.items];
	}

	#read(cursor: string | undefined) {
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
