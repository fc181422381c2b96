import type { AssetKind, AssetSort, AssetState, AssetSummary, Clearance } from '$lib/api';

/** What of a project is shown, and in which order. All of it stands in the address. */
export interface AssetFilter {
	kind?: AssetKind;
	clearance?: Clearance;
	state?: AssetState;
	talent_id?: string;
	q?: string;
	sort: AssetSort;
}

const kinds: readonly string[] = ['image', 'video', 'audio', 'document'] satisfies AssetKind[];
const clearances: readonly string[] = ['cleared', 'needs_review', 'blocked'] satisfies Clearance[];
const states: readonly string[] = ['processing', 'ready', 'failed'] satisfies AssetState[];
export const sorts: readonly AssetSort[] = ['newest', 'oldest', 'captured', 'name'];

/** Reads a filter from an address; what it does not know it leaves out. */
export function readFilter(search: URLSearchParams): AssetFilter {
	const one = <T extends string>(name: string, known: readonly string[]) => {
		const value = search.get(name);
		return value !== null && known.includes(value) ? (value as T) : undefined;
	};
	return {
		kind: one<AssetKind>('kind', kinds),
		clearance: one<Clearance>('clearance', clearances),
		state: one<AssetState>('state', states),
		talent_id: search.get('talent_id') ?? undefined,
		q: search.get('q') || undefined,
		sort: one<AssetSort>('sort', sorts) ?? 'newest'
	};
}

/** Writes a filter into an address; the usual order needs no word. */
export function writeFilter(filter: AssetFilter, search: URLSearchParams): URLSearchParams {
	const written = new URLSearchParams(search);
	for (const name of ['kind', 'clearance', 'state', 'talent_id', 'q'] as const) {
		const value = filter[name];
		if (value) written.set(name, value);
		else written.delete(name);
	}
	if (filter.sort === 'newest') written.delete('sort');
	else written.set('sort', filter.sort);
	return written;
}

/** Whether anything is left out. */
export const narrows = (filter: AssetFilter) =>
	Boolean(filter.kind ?? filter.clearance ?? filter.state ?? filter.talent_id ?? filter.q);

/**
 * Whether an asset fits, as far as that can be said without the server: people and words in metadata
 * only the server knows, so those filters answer undefined.
 */
export function fits(asset: AssetSummary, filter: AssetFilter): boolean | undefined {
	if (filter.kind && asset.kind !== filter.kind) return false;
	if (filter.clearance && asset.clearance !== filter.clearance) return false;
	if (filter.state && asset.state !== filter.state) return false;
	if (filter.talent_id || filter.q) return undefined;
	return true;
}

/** The order of the server's lists. */
export function compare(a: AssetSummary, b: AssetSummary, sort: AssetSort): number {
	const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
	switch (sort) {
		case 'newest':
			return text(b.created_at, a.created_at) || text(b.id, a.id);
		case 'oldest':
			return text(a.created_at, b.created_at) || text(a.id, b.id);
		case 'name':
			return text(a.name.toLowerCase(), b.name.toLowerCase()) || text(a.id, b.id);
		case 'captured':
			return text(b.captured_at ?? b.created_at, a.captured_at ?? a.created_at) || text(b.id, a.id);
	}
}
