/** Which number of a board is looked into, as the address says it. */
import type { BoardPage, Clearance } from '$lib/api';

export type Wanted = Pick<
	BoardPage,
	'state' | 'reason' | 'talent_id' | 'rests_on' | 'compare_state'
>;

const states: readonly string[] = ['cleared', 'needs_review', 'blocked'] satisfies Clearance[];
const names = ['state', 'reason', 'talent_id', 'rests_on', 'compare_state'] as const;

/** What the address asks for; undefined where it asks for nothing. */
export function readWanted(search: URLSearchParams): Wanted | undefined {
	const wanted: Record<string, string> = {};
	for (const name of names) {
		const value = search.get(name);
		if (!value) continue;
		if ((name === 'state' || name === 'compare_state') && !states.includes(value)) continue;
		wanted[name] = value;
	}
	return Object.keys(wanted).length > 0 ? (wanted as Wanted) : undefined;
}

export function writeWanted(wanted: Wanted | undefined): string {
	const search = new URLSearchParams();
	for (const name of names) {
		const value = wanted?.[name];
		if (value) search.set(name, value);
	}
	const written = search.toString();
	return written ? `?${written}` : '';
}
