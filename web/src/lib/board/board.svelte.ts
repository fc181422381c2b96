import { answer, api, type AssetSummary, type Board, type BoardPage, type Use } from '$lib/api';
import { LatestAnswer } from '$lib/api/latest.svelte';
import { PagedList } from '$lib/api/pages.svelte';

const pageSize = 60;

/** How a project stands for a use, and for another one beside it; asked anew whenever a use changes. */
export class OpenBoard extends LatestAnswer<Board> {
	constructor(readonly project: string) {
		super();
	}

	ask(use: Use | undefined, compare: Use | undefined): void {
		if (!use) return this.clear();
		this.question((signal) =>
			answer(
				api.POST('/projects/{p}/board', {
					params: { path: { p: this.project } },
					body: { use, ...(compare ? { compare } : {}) },
					signal
				})
			)
		);
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
