import type { AssetSummary } from '$lib/api';
import { compare, fits, type AssetFilter } from './filter';

/**
 * A list with changed assets put in place: known ones replaced or taken out, new ones put where the
 * order wants them. New ones beyond the last loaded asset wait for their page (`more`).
 */
export function merge(
	items: readonly AssetSummary[],
	changed: readonly AssetSummary[],
	filter: AssetFilter,
	more: boolean
): AssetSummary[] {
	const fresh = new Map(changed.map((a) => [a.id, a]));
	const kept: AssetSummary[] = [];
	for (const item of items) {
		const now = fresh.get(item.id);
		fresh.delete(item.id);
		// what only the server can tell stays where it is
		if (!now) kept.push(item);
		else if (fits(now, filter) !== false) kept.push(now);
	}
	for (const asset of fresh.values()) {
		if (fits(asset, filter) !== true) continue;
		const at = place(kept, asset, filter);
		if (at < kept.length || !more) kept.splice(at, 0, asset);
	}
	return kept;
}

function place(items: readonly AssetSummary[], asset: AssetSummary, filter: AssetFilter): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item && compare(item, asset, filter.sort) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
