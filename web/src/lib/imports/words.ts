import type { FieldProblem } from '$lib/api/problem';
import { m } from '$lib/i18n';
import type { ImportedRow } from './types';

/** What is wrong with a cell and what to do; and what stands in it, where the server quotes that. */
export function cellInWords({ code, detail }: Pick<FieldProblem, 'code' | 'detail'>) {
	const quoted = /"([^"]+)"/.exec(detail ?? '')?.[1];
	return { quoted, words: m.imports.wrong[code] ?? detail ?? code };
}

/** The column as a table of this language heads it. */
export const columnInWords = (field: string | null | undefined) =>
	field ? (m.imports.columns[field] ?? field) : m.imports.whole_row;

export const warningInWords = (row: ImportedRow) =>
	row.warnings.map((w) => m.imports.warns[w.code] ?? w.detail);
