/** Consents over time: from when to when, on an axis of years. Pure arithmetic; places are percent of its length. */

export interface Stretch {
	id: string;
	/** Days ("2026-02-20"). */
	from: string;
	/** Undefined: no end. */
	until?: string;
}
export interface Placed {
	id: string;
	left: number;
	width: number;
	/** Goes on beyond the axis. */
	open: boolean;
}
export interface Tick {
	year: number;
	left: number;
	/** Too near to "today" or to the right end to be written. */
	hidden: boolean;
}
export interface Timeline {
	stretches: Placed[];
	ticks: Tick[];
	/** Place of today. */
	now: number;
}

/** The axis reaches at most so many years beyond today: consents of thirty years would press all else together. */
const mostAhead = 8;
const mostTicks = 7;
/** Labels nearer than this (percent) to "today" would lie on it. */
const nearToday = 7;
/** A stretch of a day still has to be seen. */
const leastWidth = 1.2;

const dayMs = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const yearStart = (year: number) => Date.UTC(year, 0, 1);

/** Where the words of a stretch find room: in it, behind it, before it, or nowhere (only its shape then). */
export function roomFor(
	{ left, width }: Pick<Placed, 'left' | 'width'>,
	/** Both px. */
	words: number,
	axis: number
): 'inside' | 'after' | 'before' | 'nowhere' {
	const px = (percent: number) => (percent / 100) * axis;
	if (px(width) >= words) return 'inside';
	if (px(100 - left - width) >= words) return 'after';
	return px(left) >= words ? 'before' : 'nowhere';
}

/** Lays out stretches on an axis that holds them all and today. */
export function layTimeline(stretches: readonly Stretch[], today: string): Timeline {
	const year = (day: string) => Number(day.slice(0, 4));
	const thisYear = year(today);
	const first = Math.min(thisYear, ...stretches.map((s) => year(s.from)));
	// what ends on the first day of a year needs nothing of that year
	const ends = stretches.map((s) =>
		s.until ? year(s.until) + (s.until.endsWith('-01-01') ? 0 : 1) : thisYear + 2
	);
	const last = Math.min(
		thisYear + mostAhead,
		Math.max(thisYear + 1, ...ends, ...stretches.map((s) => year(s.from) + 1))
	);
	const start = yearStart(first);
	const length = yearStart(last) - start;
	const place = (ms: number) => Math.min(100, Math.max(0, ((ms - start) / length) * 100));
	const now = place(at(today));
	const step = Math.ceil((last - first) / mostTicks);
	const ticks: Tick[] = [];
	for (let y = first; y < last; y += step) {
		const left = place(yearStart(y));
		ticks.push({ year: y, left, hidden: Math.abs(left - now) < nearToday });
	}
	return {
		ticks,
		now,
		stretches: stretches.map(({ id, from, until }) => {
			const left = Math.min(100 - leastWidth, place(at(from)));
			const end = until ? place(at(until) + dayMs) : 100;
			return {
				id,
				left,
				width: Math.max(leastWidth, end - left),
				open: until === undefined || at(until) > yearStart(last)
			};
		})
	};
}
