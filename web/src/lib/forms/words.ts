import { format, languages, m, type Language } from '$lib/i18n';
import type { FormFault, MergeFieldName, ReleaseForm } from './types';

/** What a form is called: built-in ones have a name in every language. */
export const formName = (form: Pick<ReleaseForm, 'built_in' | 'kind' | 'name'>): string =>
	form.built_in ? (m.sign.forms[form.kind] ?? form.name) : form.name;

/** The languages that a form has a text in. */
export const languagesOf = (form: Pick<ReleaseForm, 'texts'>): Language[] =>
	languages.filter((language) => form.texts[language]?.trim());

/** "English and German" */
export const spoken = (form: Pick<ReleaseForm, 'texts'>): string =>
	format.list(languagesOf(form).map(format.language));

/** What a merge field stands for; a name that nobody knows as it is written. */
export const fieldWords = (field: string): string =>
	m.forms.fields[field as MergeFieldName] ?? field;

/** As it stands in a text. */
export const written = (field: string): string => `{{${field}}}`;

/** What is wrong, in a sentence. */
export function faultWords(fault: FormFault): string {
	const field = fault.field ?? '';
	switch (fault.code) {
		case 'unknown_merge_field':
			return m.forms.unknown(written(field));
		case 'merge_field_missing':
			return m.forms.missing(fieldWords(field), written(field));
		case 'merge_field_unclosed':
			return m.forms.unclosed;
		case 'no_text':
			return m.forms.no_text;
		case 'merge_field_left_out':
			return fieldWords(field);
	}
}

/** The name that was probably meant: as few letters away as a slip of the hand. */
export function meant(typed: string, names: readonly string[]): string | undefined {
	const plain = typed
		.trim()
		.toLowerCase()
		.replaceAll(/[\s-]+/g, '_');
	const most = Math.max(1, Math.floor(plain.length / 3));
	return names
		.map((name) => ({ name, away: distance(plain, name) }))
		.filter(({ away }) => away <= most)
		.sort((a, b) => a.away - b.away)[0]?.name;
}

/** How many letters have to be put in, taken away or exchanged (Levenshtein). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(next[j - 1] ?? 0) + 1,
					(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
				)
			);
		row = next;
	}
	return row[b.length] ?? 0;
}

/** A text cut at its merge fields: words, and names of fields. */
export function pieces(text: string): { words?: string; field?: string }[] {
	return text
		.split(/(\{\{[^{}]*\}\})/)
		.filter((part) => part !== '')
		.map((part) =>
			/^\{\{[^{}]*\}\}$/.test(part) ? { field: part.slice(2, -2).trim() } : { words: part }
		);
}
