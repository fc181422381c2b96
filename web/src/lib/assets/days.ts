import type { AssetSort, AssetSummary } from '$lib/api';
import { today } from '$lib/i18n/format';

/** Days by hour: a list of a hundred thousand has few different hours, and dates are slow to make. */
const known = new Map<string, string>();

function localDay(time: string): string {
	const hour = time.slice(0, 13);
	let day = known.get(hour);
	if (day === undefined) {
		day = today(new Date(`${hour}:00:00Z`));
		known.set(hour, day);
	}
	return day;
}

/** The day under which an asset stands, by the order of the list; lists by name have no days. */
export function dayOf(asset: AssetSummary, sort: AssetSort): string | undefined {
	if (sort === 'name') return undefined;
	if (sort === 'captured') return asset.captured_at ? localDay(asset.captured_at) : '';
	return localDay(asset.created_at);
}
