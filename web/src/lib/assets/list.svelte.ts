import { untrack } from 'svelte';
import { answer, api, ProblemError, type AssetSummary } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { dayOf } from './days';
import { fits, type AssetFilter } from './filter';
import type { Shape } from './layout';
import { merge } from './merge';

const pageSize = 200;
/** Pages after the first are larger: whoever scrolls on wants a lot. */
const nextPageSize = 500;
/** Up to so many changed assets are read one by one; more are read as a page. */
const fewChanges = 8;
const collectMs = 400;

/** The assets of a project under one filter, page by page, kept true by the server's events. */
export class AssetList {
	items = $state.raw<AssetSummary[]>([]);
	/** Ratio and day of each item: changes only when tiles have to move. */
	shapes = $state.raw<Shape[]>([]);
	/** The first page is here. */
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	/** There are more on the server. */
	more = $state(false);
	/** Id of the asset that the keyboard stands on, or that was opened last. */
	active = $state<string>();
	/** How far the page was scrolled when it was left, px. */
	top = 0;
	#cursor: string | undefined;
	#known = new Set<string>();
	#changed = new Set<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly project: string,
		readonly filter: AssetFilter
	) {}

	indexOf(id: string | undefined): number {
		return id === undefined ? -1 : this.items.findIndex((a) => a.id === id);
	}

	/** Loads the next page, or the first. */
	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.#read(this.ready ? nextPageSize : pageSize, this.#cursor);
			// something that came by an event may be in the page too
			const fresh = page.items.filter((a) => !this.#known.has(a.id));
			this.#append(fresh, page.next_cursor ?? undefined);
			this.ready = true;
		} catch (error) {
			// where the next page began was deleted: what is shown is read anew
			if (error instanceof ProblemError && error.code === 'cursor_gone') this.#reloadSoon();
			else this.error = error;
		} finally {
			this.loading = false;
		}
	}

	/** Reads again what is shown, without losing the place. */
	async reload(): Promise<void> {
		const wanted = Math.max(this.items.length, pageSize);
		const items: AssetSummary[] = [];
		let cursor: string | undefined;
		do {
			const page = await this.#read(Math.min(500, wanted - items.length), cursor);
			items.push(...page.items);
			cursor = page.next_cursor ?? undefined;
		} while (cursor && items.length < wanted);
		this.#take(items, cursor);
		this.ready = true;
		this.error = undefined;
	}

	/** Takes assets out that are gone. */
	remove(ids: Iterable<string>): void {
		const gone = new Set(ids);
		this.#take(
			this.items.filter((a) => !gone.has(a.id)),
			this.#cursor
		);
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('asset', (event) => {
				if (event.project_id !== this.project) return;
				if (event.change === 'deleted') this.remove([event.id]);
				else this.#note(event.id);
			}),
			events.on('face', (event) => {
				if (event.project_id === this.project) this.#note(event.asset_id);
			}),
			// another use changes the state of every tile
			events.on('project', (event) => {
				if (event.id === this.project) this.#reloadSoon();
			}),
			events.on('resync', () => this.#reloadSoon())
		];
		return () => {
			for (const stop of stops) stop();
			clearTimeout(this.#timer);
			this.#timer = undefined;
		};
	}

	#note(id: string): void {
		this.#changed.add(id);
		this.#timer ??= setTimeout(() => void this.#refresh(), collectMs);
	}

	#reloadSoon(): void {
		clearTimeout(this.#timer);
		this.#changed.clear();
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			void this.reload().catch(() => undefined);
		}, collectMs);
	}

	async #refresh(): Promise<void> {
		this.#timer = undefined;
		const ids = [...this.#changed];
		this.#changed.clear();
		try {
			const changed = await this.#readChanged(ids);
			const gone = ids.filter((id) => !changed.has(id));
			const merged = merge(this.items, [...changed.values()], this.filter, this.more);
			this.#take(
				merged.filter((a) => !gone.includes(a.id)),
				this.#cursor
			);
			// a new asset of which only the server knows whether it fits
			const unsure = [...changed.values()].some(
				(a) => fits(a, this.filter) === undefined && this.indexOf(a.id) < 0
			);
			if (unsure) this.#reloadSoon();
		} catch {
			// the connection broke: the event stream says `resync` when it is back
		}
	}

	/** Changed assets as they are now; those that are gone are missing. */
	async #readChanged(ids: string[]): Promise<Map<string, AssetSummary>> {
		const found = new Map<string, AssetSummary>();
		let missing = ids;
		if (ids.length > fewChanges) {
			// what changes in numbers was just uploaded, so the first page has most of it
			for (const asset of (await this.#read(500, undefined)).items) found.set(asset.id, asset);
			missing = ids.filter((id) => !found.has(id));
		}
		for (let at = 0; at < missing.length; at += fewChanges) {
			const some = missing.slice(at, at + fewChanges);
			for (const asset of await Promise.all(some.map(readOne))) {
				if (asset) found.set(asset.id, asset);
			}
		}
		return found;
	}

	#read(limit: number, cursor: string | undefined) {
		return answer(
			api.GET('/projects/{p}/assets', {
				params: { path: { p: this.project }, query: { ...this.filter, limit, cursor } }
			})
		);
	}

	/** Adds a page at the end; costs no more for a long list than for a short one. */
	#append(items: AssetSummary[], cursor: string | undefined): void {
		for (const item of items) this.#known.add(item.id);
		this.items = this.items.concat(items);
		this.shapes = this.shapes.concat(items.map((a) => this.#shapeOf(a)));
		this.#cursor = cursor;
		this.more = cursor !== undefined;
	}

	#take(items: AssetSummary[], cursor: string | undefined): void {
		this.items = items;
		this.#known = new Set(items.map((a) => a.id));
		this.#cursor = cursor;
		this.more = cursor !== undefined;
		const shapes = items.map((a) => this.#shapeOf(a));
		if (!sameShapes(shapes, this.shapes)) this.shapes = shapes;
	}

	#shapeOf(asset: AssetSummary): Shape {
		const { width, height } = asset;
		return {
			ratio: width && height ? width / height : 4 / 3,
			day: dayOf(asset, this.filter.sort)
		};
	}
}

async function readOne(id: string): Promise<AssetSummary | undefined> {
	try {
		return await answer(api.GET('/assets/{a}', { params: { path: { a: id } } }));
	} catch (error) {
		if (error instanceof ProblemError && error.status === 404) return undefined;
		throw error;
	}
}

function sameShapes(a: readonly Shape[], b: readonly Shape[]): boolean {
	return a.length === b.length && a.every((s, i) => s.ratio === b[i]?.ratio && s.day === b[i]?.day);
}

/** The list last shown is kept, so that going back from a picture finds everything in place. */
let last: AssetList | undefined;

/** The list of a project under a filter: the same object for as long as neither changes. */
export function assetList(project: string, filter: AssetFilter): AssetList {
	if (last?.project !== project || JSON.stringify(last.filter) !== JSON.stringify(filter)) {
		last = new AssetList(project, filter);
	}
	return last;
}
