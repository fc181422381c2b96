import { SvelteSet } from 'svelte/reactivity';

/** Which assets are selected, and from where a range begins. */
export class Selection {
	readonly ids = new SvelteSet<string>();
	#anchor: string | undefined;

	get size(): number {
		return this.ids.size;
	}

	toggle(id: string): void {
		if (!this.ids.delete(id)) this.ids.add(id);
		this.#anchor = id;
	}

	/** Adds everything between the last one chosen and this one. */
	extend(id: string, order: readonly { id: string }[]): void {
		const to = order.findIndex((a) => a.id === id);
		const from = order.findIndex((a) => a.id === this.#anchor);
		if (from < 0 || to < 0) {
			this.toggle(id);
			return;
		}
		for (const asset of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
			this.ids.add(asset.id);
		}
	}

	/** Where a range begins when it is made with the arrow keys. */
	anchorAt(id: string): void {
		this.#anchor ??= id;
	}

	all(order: readonly { id: string }[]): void {
		for (const asset of order) this.ids.add(asset.id);
	}

	clear(): void {
		this.ids.clear();
		this.#anchor = undefined;
	}

	/** Forgets what is gone. */
	drop(ids: Iterable<string>): void {
		for (const id of ids) this.ids.delete(id);
	}
}
