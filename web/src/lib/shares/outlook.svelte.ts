import { answer, api, type ShareOutlook, type Use } from '$lib/api';
import { LatestAnswer } from '$lib/api/latest.svelte';

/** What guests would see, asked anew whenever the use changes. */
export class Outlook extends LatestAnswer<ShareOutlook> {
	constructor(
		readonly project: string,
		/** Only these; undefined: the whole project. */
		readonly assets: string[] | undefined
	) {
		super();
	}

	ask(use: Use | undefined): void {
		if (!use) return this.clear();
		this.question((signal) =>
			answer(
				api.POST('/projects/{p}/shares/outlook', {
					params: { path: { p: this.project } },
					body: { use, ...(this.assets ? { asset_ids: this.assets } : {}) },
					signal
				})
			)
		);
	}
}
