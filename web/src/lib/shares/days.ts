/** The calendar day ("2026-12-01") so many days after `from`, as a local calendar counts. */
export function dayAfter(days: number, from = new Date()): string {
	const then = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** The last second of a calendar day, where one is. */
export function endOf(day: string): string {
	const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date, 23, 59, 59).toISOString();
}
