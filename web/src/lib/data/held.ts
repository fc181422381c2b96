import type { Held, HeldPart } from '$lib/api';
import { format, m } from '$lib/i18n';

/** What is held, by the category of its first part, in the order in which the register tells it. */
export function byCategory(held: Held[]): [string, Held[]][] {
	const groups = new Map<string, Held[]>();
	for (const one of held) {
		const category = one.parts[0]?.category ?? 'technical';
		groups.set(category, [...(groups.get(category) ?? []), one]);
	}
	return [...groups];
}

/** Numbers by which the program knows things say nothing to people; the archive has them. */
const isId = (column: string) => /(^|_)id$|^sha256$|^actor$|^subject$|_by$/.test(column);
const isTime = (value: string) => /^\d{4}-\d\d-\d\dT.*Z$/.test(value);
const isUuid = (value: unknown) =>
	typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** A row for people: label and value of each column that says something. */
export function readable(row: Record<string, unknown>): [string, string][] {
	return Object.entries(row)
		.filter(
			([column, value]) => value !== null && !(isId(column) && isUuid(value)) && column !== 'sha256'
		)
		.map(([column, value]) => [named(column), inWords(value)]);
}

/** A column by its name; one that the catalogue does not know yet is not hidden. */
export const named = (column: string) => m.data.columns[column] ?? column;

function inWords(value: unknown): string {
	if (typeof value === 'boolean') return value ? m.data.yes : m.data.no;
	if (typeof value === 'number') return format.number(value);
	if (typeof value === 'string') return isTime(value) ? format.moment(value) : value;
	if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
		return format.list(value);
	return JSON.stringify(value);
}

/** Why a part is held, for how long: one line for parts that are alike. */
export function reasons(parts: HeldPart[]): { purpose: string; ground: string; kept: string }[] {
	const lines = parts.map((part) => ({
		purpose: m.data.purposes[part.purpose] ?? part.purpose,
		ground: m.data.grounds[part.legal_ground] ?? part.legal_ground,
		kept: m.data.periods[part.kept] ?? part.kept
	}));
	const seen = new Set<string>();
	return lines.filter((line) => {
		const key = JSON.stringify(line);
		return !seen.has(key) && seen.add(key);
	});
}

/** What is held and not handed out, in words. */
export function secrets(parts: HeldPart[]): string | undefined {
	const columns = parts.filter((part) => !part.handed_out).flatMap((part) => part.columns);
	return columns.length > 0 ? format.list(columns.map(named)) : undefined;
}
