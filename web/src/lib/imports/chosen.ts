/** What was dropped or chosen, sorted: tables, PDFs, and what is neither. */
export interface Chosen {
	tables: File[];
	pdfs: File[];
	others: File[];
}

const ends = (file: File, ...endings: string[]) =>
	endings.some((ending) => file.name.toLowerCase().endsWith(ending));

export function sorted(files: readonly File[]): Chosen {
	const chosen: Chosen = { tables: [], pdfs: [], others: [] };
	for (const file of files) {
		if (ends(file, '.csv', '.tsv', '.txt')) chosen.tables.push(file);
		else if (ends(file, '.pdf')) chosen.pdfs.push(file);
		else chosen.others.push(file);
	}
	return chosen;
}

/** The name of a file as the server compares it. */
export const fileKey = (name: string) =>
	(name.split(/[/\\]/).at(-1) ?? '').trim().normalize('NFC').toLowerCase();

/** Which PDFs are waited for, each with the name that the table has for it; and which are not. */
export function matched(pdfs: readonly File[], missing: readonly string[]) {
	const waiting = new Map(missing.map((name) => [fileKey(name), name]));
	const wanted: { name: string; file: File }[] = [];
	const unwanted: File[] = [];
	for (const file of pdfs) {
		const name = waiting.get(fileKey(file.name));
		if (name === undefined) unwanted.push(file);
		else wanted.push({ name, file });
		waiting.delete(fileKey(file.name));
	}
	return { wanted, unwanted };
}
