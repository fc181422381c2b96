import type { ConsentScope, Language, NewConsent, Talent } from '$lib/api';
import { format, i18n, tags } from '$lib/i18n';
import type { Catalogue } from '$lib/i18n/en';
import { suggestedStatement } from './statements';

export type Kind = NewConsent['kind'];
export type Step = 'what' | 'scope' | 'words' | 'who';
const steps: Step[] = ['what', 'scope', 'words', 'who'];

const catalogues: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
	en: () => import('$lib/i18n/en'),
	de: () => import('$lib/i18n/de')
};

/** A consent that is being written down, step by step. */
export class ConsentDraft {
	step = $state<Step>('what');
	/** Nothing is chosen for the person beforehand (GDPR 4(11)). */
	kind = $state<Kind>();
	scope = $state<ConsentScope>({
		projects: 'all',
		purposes: [],
		channels: [],
		territories: [],
		starts_on: format.today()
	});
	ends_on = $state('');
	/** The person was asked about matching by itself and said yes. Never ticked beforehand. */
	asked = $state(false);
	language = $state<Language>(i18n.language);
	text = $state('');
	/** The text was changed by hand: no suggestion overwrites it. */
	ownText = $state(false);
	guardian = $state(false);
	signed = $state('');
	method = $state<NewConsent['method']>('paper');
	given_on = $state(format.today());
	evidence = $state.raw<File>();

	constructor(
		readonly talent: Talent,
		readonly workspace: string,
		kind: Kind | undefined
	) {
		this.signed = talent.name;
		if (this.minorOn(format.today())) {
			this.guardian = true;
			this.signed = '';
		}
		if (kind) {
			this.kind = kind;
			this.step = 'scope';
		}
	}

	get number(): number {
		return steps.indexOf(this.step) + 1;
	}
	get total(): number {
		return steps.length;
	}
	get last(): boolean {
		return this.step === 'who';
	}

	/** Whether the talent is a minor on a day. */
	minorOn(day: string): boolean {
		return this.talent.majority_on != null && day < this.talent.majority_on;
	}

	readonly missing = $derived.by(() => ({
		what: this.kind === undefined,
		purposes: this.kind === 'likeness' && this.scope.purposes.length === 0,
		channels: this.kind === 'likeness' && this.scope.channels.length === 0,
		territories: this.kind === 'likeness' && this.scope.territories.length === 0,
		projects: this.kind === 'likeness' && this.scope.projects.length === 0,
		starts: this.kind === 'likeness' && this.scope.starts_on.length !== 10,
		ends: this.ends_on !== '' && this.ends_on < this.scope.starts_on,
		asked: this.kind === 'biometric' && !this.asked,
		text: this.text.trim() === '',
		signed: this.signed.trim() === '',
		given: this.given_on.length !== 10,
		future: this.given_on > format.today(),
		guardian: this.minorOn(this.given_on) && !this.guardian,
		majority: this.guardian && this.talent.majority_on == null
	}));

	/** Nothing is missing in the step at hand. */
	get ready(): boolean {
		const { missing } = this;
		switch (this.step) {
			case 'what':
				return !missing.what;
			case 'scope':
				return !(
					missing.purposes ||
					missing.channels ||
					missing.territories ||
					missing.projects ||
					missing.starts ||
					missing.ends ||
					missing.asked
				);
			case 'words':
				return !missing.text;
			case 'who':
				return !(
					missing.signed ||
					missing.given ||
					missing.future ||
					missing.guardian ||
					missing.majority
				);
		}
	}

	next(): void {
		this.step = steps[steps.indexOf(this.step) + 1] ?? this.step;
		if (this.step === 'words' && !this.ownText) void this.suggest();
	}

	back(): void {
		this.step = steps[steps.indexOf(this.step) - 1] ?? this.step;
	}

	/** Puts the usual words of the language in, with this scope. */
	async suggest(): Promise<void> {
		if (!this.kind) return;
		const { language, kind } = this;
		const { catalogue } = await catalogues[language]();
		// another language or kind was chosen meanwhile
		if (language !== this.language || kind !== this.kind) return;
		this.ownText = false;
		this.text = suggestedStatement(kind, language, {
			workspace: this.workspace,
			...(kind === 'likeness' ? scopeFacts(this.#scope, this.ends_on, language, catalogue) : {})
		});
	}

	/** What is sent. */
	get consent(): NewConsent {
		return {
			kind: this.kind ?? 'likeness',
			...(this.kind === 'likeness' ? { scope: this.#scope } : {}),
			statement: { text: this.text, language: this.language },
			given_by: { name: this.signed.trim(), relation: this.guardian ? 'guardian' : 'self' },
			method: this.method,
			given_at: givenAt(this.given_on)
		};
	}

	get #scope(): ConsentScope {
		const { projects, purposes, channels, territories, starts_on } = this.scope;
		return {
			projects: projects === 'all' ? 'all' : [...projects],
			purposes: [...purposes],
			channels: [...channels],
			territories: territories === 'worldwide' ? 'worldwide' : [...territories],
			starts_on,
			...(this.ends_on ? { ends_on: this.ends_on } : {})
		};
	}
}

/** A day as a moment: its noon here, or now where noon is still to come. */
export function givenAt(day: string, now = new Date()): string {
	const noon = new Date(`${day}T12:00:00`);
	return (noon > now ? now : noon).toISOString();
}

/** The scope in the words of a language, which need not be the page's. */
function scopeFacts(
	scope: ConsentScope,
	until: string,
	language: Language,
	{ use }: Catalogue
): { scope: string; until?: string } {
	const locale = tags[language];
	const list = (words: string[]) => new Intl.ListFormat(locale).format(words);
	const country = new Intl.DisplayNames(locale, { type: 'region' });
	return {
		scope: [
			list(scope.purposes.map((p) => use.purpose_words[p])),
			list(scope.channels.map((c) => use.channel_words[c])),
			scope.territories === 'worldwide'
				? use.worldwide
				: list(scope.territories.map((t) => country.of(t) ?? t))
		].join('; '),
		...(until
			? {
					until: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(
						new Date(`${until}T12:00:00`)
					)
				}
			: {})
	};
}
