import type { Catalogue } from './en';
import { tags, type Language } from './language';

const load: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
	en: () => import('./en'),
	de: () => import('./de')
};

class I18n {
	language = $state<Language>('en');
	#catalogue = $state.raw<Catalogue>();

	/** Locale for Intl. */
	get locale(): string {
		return tags[this.language];
	}

	/** The texts of the language in use; `use` has to be awaited once before. */
	get catalogue(): Catalogue {
		if (!this.#catalogue) throw new Error('texts were read before they were loaded');
		return this.#catalogue;
	}

	get ready(): boolean {
		return this.#catalogue !== undefined;
	}

	/** Loads a language and changes the whole page to it. */
	async use(language: Language): Promise<void> {
		if (this.#catalogue && language === this.language) return;
		const { catalogue } = await load[language]();
		this.#catalogue = catalogue;
		this.language = language;
		if (typeof document !== 'undefined') document.documentElement.lang = language;
	}
}

export const i18n = new I18n();

/** The texts: `m.projects.title`, `m.projects.assets(12)`. Follows the language by itself. */
export const m: Catalogue = new Proxy({} as Catalogue, {
	get: (_, section: keyof Catalogue) => i18n.catalogue[section]
});
