import { tags, type Language } from './language';

/** Sentences of one text by plural category; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Plural and number writing of one language, for its catalogue. */
export function counting(language: Language) {
	const rules = new Intl.PluralRules(tags[language]);
	const digits = new Intl.NumberFormat(tags[language]);
	return {
		/** `count(2, { one: '# picture', other: '# pictures' })` → "2 pictures". */
		count: (n: number, forms: Forms): string =>
			(forms[rules.select(n)] ?? forms.other).replaceAll('#', digits.format(n)),
		/** A number with the language's separators. */
		num: (n: number): string => digits.format(n),
		/** As `format.waiting`. */
		waiting: (n: number): string => (n < 10_000 ? digits.format(n) : `${digits.format(10_000)}+`)
	};
}
