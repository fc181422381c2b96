/** What an export with these options would do, from what the gate said for its use. Pure arithmetic. */
import type { ClearanceForecast, Unresolved } from '$lib/api';

export interface Outlook {
	/** Assets that leave. */
	goes: number;
	/** Of these, with covered faces. */
	covered: number;
	stays: number;
}

/** Covering takes a finished search: what was not searched has faces that nobody knows of. */
const unsearchable = new Set(['scan_failed', 'not_searchable']);

export function outlookOf(forecast: ClearanceForecast, unresolved: Unresolved): Outlook {
	const { cleared, needs_review, blocked } = forecast.counts;
	const uncleared = needs_review + blocked;
	if (unresolved === 'block') return { goes: cleared, covered: 0, stays: uncleared };
	const lost = forecast.reasons
		.filter((r) => unsearchable.has(r.reason))
		.reduce((sum, r) => sum + r.assets, 0);
	const covered = Math.max(0, uncleared - lost);
	return { goes: cleared + covered, covered, stays: uncleared - covered };
}

/** Seconds that are left, by the pace so far; undefined until there is one. */
export function secondsLeft(
	done: number,
	total: number,
	startedAt: string,
	now = Date.now()
): number | undefined {
	const gone = (now - Date.parse(startedAt)) / 1000;
	if (done < 3 || gone < 2 || done >= total) return undefined;
	return (gone / done) * (total - done);
}
