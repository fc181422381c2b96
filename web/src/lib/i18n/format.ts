import { i18n } from './catalogue.svelte';

/** One formatter a locale and set of options: building them is slow, lists use thousands. */
const kept = new Map<string, unknown>();
function formatter<T>(kind: string, options: object, build: (locale: string) => T): T {
	const key = `${i18n.locale}|${kind}|${JSON.stringify(options)}`;
	let found = kept.get(key) as T | undefined;
	if (!found) {
		found = build(i18n.locale);
		kept.set(key, found);
	}
	return found;
}
const dates = (options: Intl.DateTimeFormatOptions) =>
	formatter('date', options, (l) => new Intl.DateTimeFormat(l, options));
const numbers = (options: Intl.NumberFormatOptions) =>
	formatter('number', options, (l) => new Intl.NumberFormat(l, options));

/** A calendar day ("2026-12-01") as local midnight, so that no time zone moves it. */
function calendarDay(day: string): Date {
	const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date);
}
const asDate = (value: string | Date) =>
	value instanceof Date ? value : value.length === 10 ? calendarDay(value) : new Date(value);

/** 1 Dec 2026, kept on one line. */
export const day = (value: string | Date) =>
	dates({ day: 'numeric', month: 'short', year: 'numeric' })
		.format(asDate(value))
		.replaceAll(' ', '\u00a0');
/** The last day before a moment at which something ends. */
export const lastDay = (end: string) => new Date(Date.parse(end) - 1000);
/** 1 January 2031 */
export const fullDay = (value: string | Date) =>
	dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(value));
/** Saturday, 12 September 2026 */
export const longDay = (value: string | Date) =>
	dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(value));
/** 1 Dec 2026, 14:05 */
export const moment = (value: string | Date) =>
	dates({
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	}).format(asDate(value));
/** The day of now, as the API writes days. */
export function today(now = new Date()): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const number = (n: number) => numbers({}).format(n);
/** How many wait in a queue: the server counts up to 10,000 of them. */
export const waiting = (n: number) => (n < 10_000 ? number(n) : `${number(10_000)}+`);
export const percent = (fraction: number) =>
	numbers({ style: 'percent', maximumFractionDigits: 0 }).format(fraction);

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
/** 1.3 GB; decimal units, as disks and pictures are sold. */
export function bytes(n: number): string {
	const step = n < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
	return numbers({
		style: 'unit',
		unit: units[step],
		unitDisplay: step === 0 ? 'long' : 'short',
		maximumFractionDigits: step < 2 ? 0 : 1
	}).format(n / 1000 ** step);
}

/** 1:24 or 1:02:03, the length of a video or recording. */
export function duration(ms: number): string {
	const all = Math.round(ms / 1000);
	const two = (n: number) => String(n).padStart(2, '0');
	const minutes = Math.floor(all / 60);
	const hours = Math.floor(minutes / 60);
	return hours > 0
		? `${hours}:${two(minutes % 60)}:${two(all % 60)}`
		: `${minutes}:${two(all % 60)}`;
}

/** "3 min", "40 sec": a stretch of time that is still to come, rounded as people say it. */
export function timeSpan(seconds: number): string {
	const unit = seconds < 60 ? 'second' : seconds < 5400 ? 'minute' : 'hour';
	const value =
		unit === 'second'
			? Math.max(5, Math.ceil(seconds / 5) * 5)
			: seconds / (unit === 'minute' ? 60 : 3600);
	return numbers({
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: 0
	}).format(Math.round(value));
}

/** "5 minutes ago", "yesterday". */
export function ago(value: string | Date, now = Date.now()): string {
	const seconds = (asDate(value).getTime() - now) / 1000;
	const relative = formatter(
		'relative',
		{},
		(l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' })
	);
	const size = Math.abs(seconds);
	if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute');
	if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
	if (size < 30 * 86_400) return relative.format(Math.round(seconds / 86_400), 'day');
	return day(value);
}

/** "web and print" */
export const list = (items: string[]) =>
	formatter('list', {}, (l) => new Intl.ListFormat(l, { type: 'conjunction' })).format(items);

/** "Germany" for "DE". */
export const country = (code: string) =>
	formatter('country', {}, (l) => new Intl.DisplayNames(l, { type: 'region' })).of(code) ?? code;

/** "German" for "de". */
export const language = (tag: string) =>
	formatter('language', {}, (l) => new Intl.DisplayNames(l, { type: 'language' })).of(tag) ?? tag;

/** Compares names as the language sorts them, numbers in them by value. */
export const byName = (a: string, b: string) =>
	formatter('sort', {}, (l) => new Intl.Collator(l, { numeric: true })).compare(a, b);
