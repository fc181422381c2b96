import { media, problemOf, type Manifest } from '$lib/api';
import { matching } from '$lib/ui/matching';

const pageSize = 100;

/** The manifest of an export, searched by name and shown a stretch at a time. */
export class OpenManifest {
	now = $state.raw<Manifest>();
	error = $state.raw<unknown>();
	text = $state('');
	/** So many files of each list are shown. */
	most = $state(pageSize);

	constructor(readonly exported: string) {}

	readonly items = $derived.by(() => this.#named(this.now?.items ?? []));
	readonly leftOut = $derived.by(() => this.#named(this.now?.left_out ?? []));

	get more(): boolean {
		return this.items.length > this.most || this.leftOut.length > this.most;
	}

	showMore(): void {
		this.most += pageSize;
	}

	async load(): Promise<void> {
		try {
			const answered = await fetch(media.manifest(this.exported));
			const body = await answered.text();
			if (!answered.ok) throw problemOf(answered.status, body, answered.headers.get('retry-after'));
			this.now = JSON.parse(body) as Manifest;
			this.error = undefined;
		} catch (error) {
			this.error = error;
		}
	}

	#named<T extends { name: string }>(entries: T[]): T[] {
		return matching(
			entries.map((entry) => ({ entry, label: entry.name })),
			this.text
		).map((e) => e.entry);
	}
}
