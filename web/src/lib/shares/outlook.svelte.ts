import { answer, api, type ShareOutlook, type Use } from '$lib/api';

const waitMs = 250;

/** What guests would see, asked anew whenever the use changes. */
export class Outlook {
	now = $state.raw<ShareOutlook>();
	asking = $state(false);
	error = $state.raw<unknown>();
	#stop: AbortController | undefined;
	#wait: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly project: string,
		/** Only these; undefined: the whole project. */
		readonly assets: string[] | undefined
	) {}

	/** Asks about a use, in a moment; what was asked before is dropped. */
	ask(use: Use | undefined): void {
		this.stop();
		if (!use) {
			this.now = undefined;
			return;
		}
		const stop = new AbortController();
		this.#stop = stop;
		this.asking = true;
		this.#wait = setTimeout(() => void this.#look(use, stop.signal), waitMs);
	}

	stop(): void {
		clearTimeout(this.#wait);
		this.#stop?.abort();
		this.#stop = undefined;
		this.asking = false;
	}

	async #look(use: Use, signal: AbortSignal): Promise<void> {
		try {
			const found = await answer(
				api.POST('/projects/{p}/shares/outlook', {
					params: { path: { p: this.project } },
					body: { use, ...(this.assets ? { asset_ids: this.assets } : {}) },
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
