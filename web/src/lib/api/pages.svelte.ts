import { untrack } from 'svelte';
import { ProblemError } from './problem';
import type { Page } from './types';

/** A list that comes page by page; whoever extends it says how a page is read. */
export abstract class PagedList<T, Cursor = string> {
	items = $state.raw<T[]>([]);
	/** The first page is here. */
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	/** There are more on the server. */
	more = $state(false);
	#cursor: Cursor | undefined;
	/** Grows when the list begins anew: what was asked before is of another one. */
	protected turn = 0;

	protected abstract read(cursor: Cursor | undefined): Promise<Page<T, Cursor>>;

	/** What a thing is known by where it may come twice: in a page, and by an event before it. */
	protected key(item: T): unknown {
		return item;
	}

	/** Loads the next page, or the first; a failure is told in `error`. */
	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		const turn = this.turn;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.read(this.#cursor);
			if (turn !== this.turn) return;
			const known = new Set(this.items.map((item) => this.key(item)));
			const fresh = page.items.filter((item) => !known.has(this.key(item)));
			this.take([...this.items, ...fresh], page.next_cursor);
		} catch (error) {
			if (turn === this.turn) this.error = error;
		} finally {
			if (turn === this.turn) this.loading = false;
		}
	}

	/** Begins again with the first page. */
	restart(): Promise<void> {
		this.turn += 1;
		this.#cursor = undefined;
		this.items = [];
		this.more = true;
		this.loading = false;
		return this.load();
	}

	/** Shows these, and goes on from there. */
	protected take(items: T[], next: Cursor | null | undefined): void {
		this.items = items;
		this.#cursor = next ?? undefined;
		this.more = this.#cursor !== undefined;
		this.ready = true;
		this.error = undefined;
	}
}

/** Pages of what was made, the newest first, kept true while it is shown. */
export abstract class NewestFirst<T extends { id: string }> extends PagedList<T> {
	protected override key(item: T): string {
		return item.id;
	}

	/** Reads the newest again; older ones stay as they were shown. */
	protected async again(): Promise<void> {
		if (!this.ready) return this.load();
		const turn = this.turn;
		const { items, next_cursor } = await this.read(undefined);
		if (turn !== this.turn) return;
		// ids grow with time; what is missing among the newest is gone, or stands elsewhere by now
		const oldest = next_cursor == null ? '' : (items.at(-1)?.id ?? '');
		this.items = [...items, ...this.items.filter((item) => item.id < oldest)];
	}

	/** Takes one as it is read now; where it is gone, it leaves the list. */
	protected async reread(id: string, reading: Promise<T>): Promise<void> {
		try {
			this.put(await reading);
		} catch (error) {
			if (error instanceof ProblemError && error.status === 404)
				this.items = this.items.filter((item) => item.id !== id);
		}
	}

	/** Shows one as it is now; a new one comes first. */
	protected put(item: T): void {
		if (this.items.some((shown) => shown.id === item.id)) this.replace(item);
		else this.items = [item, ...this.items];
	}

	/** Shows one as it is now, where it is shown. */
	protected replace(item: T): void {
		this.items = this.items.map((shown) => (shown.id === item.id ? item : shown));
	}
}
