export type Language = 'en' | 'de';
export const languages: readonly Language[] = ['en', 'de'];

/** The locale that writes dates, numbers and plurals of a language. */
export const tags: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** Each language in its own words. */
export const ownNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** The first language of the browser's list that there is a catalogue for. */
export function preferred(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const found = languages.find((l) => tag === l || tag.startsWith(`${l}-`));
		if (found) return found;
	}
	return 'en';
}
