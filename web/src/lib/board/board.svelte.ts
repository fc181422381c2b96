import { answer, api, type AssetSummary, type Board, type BoardPage, type Use } from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';

const waitMs = 250;
const pageSize = 60;

/** How a project stands for a use, and for another one beside it; asked anew whenever a use changes. */
export class OpenBoard {
	now = $state.raw<Board>();
	asking = $state(false);
	error = $state.raw<unknown>();
	#stop: AbortController | undefined;
	#wait: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly project: string) {}

	/** Asks in a moment; what was asked before is dropped. */
	ask(use: Use | undefined, compare: Use | undefined): void {
		this.stop();
		if (!use) {
			this.now = undefined;
			return;
		}
		const stop = new AbortController();
		this.#stop = stop;
		this.asking = true;
		this.#wait = setTimeout(() => void this.#look(use, compare, stop.signal), waitMs);
	}

	stop(): void {
		clearTimeout(this.#wait);
		this.#stop?.abort();
		this.#stop = undefined;
		this.asking = false;
	}

	/** The board as comma-separated values, saved by the browser. */
	async save(use: Use, name: string): Promise<void> {
		const table = await answer(
			api.POST('/projects/{p}/board/table', {
				params: { path: { p: this.project } },
				body: { use, bom: true },
				parseAs: 'blob'
			})
		);
		const link = document.createElement('a');
		link.href = URL.createObjectURL(table as unknown as Blob);
		link.download = name;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	}

	async #look(use: Use, compare: Use | undefined, signal: AbortSignal): Promise<void> {
		try {
			const found = await answer(
				api.POST('/projects/{p}/board', {
					params: { path: { p: this.project } },
					body: { use, ...(compare ? { compare } : {}) },
					signal
				})
			);
			if (signal.aborted) return;
			this.now = found;
			this.error = undefined;
		} catch (error) {
			if (!signal.aborted) this.error = error;
		} finally {
			if (!signal.aborted) this.asking = false;
		}
	}
}

/** The assets behind one number of a board, page by page. */
export class BoardAssets extends PagedList<AssetSummary> {
	constructor(
		readonly project: string,
		readonly page: BoardPage
	) {
		super();
	}

	protected read(cursor: string | undefined) {
		return answer(
			api.POST('/projects/{p}/board/assets', {
				params: { path: { p: this.project } },
				body: { ...this.page, limit: pageSize, ...(cursor ? { cursor } : {}) }
			})
		);
	}
}
