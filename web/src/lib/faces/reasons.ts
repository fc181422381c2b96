/** The gate's reasons in words: with the day, or with what was agreed to and what was not. */
import type { Consent, Use } from '$lib/api';
import { format, m } from '$lib/i18n';
import type { Catalogue } from '$lib/i18n/en';
import type { ReasonFacts } from '$lib/i18n/en/reasons';
import { territoriesInWords } from '$lib/use/words';

export type ReasonCode = keyof Catalogue['reasons']['long'];

/** What is known beside the reason itself. */
export interface ReasonContext {
	name?: string | null;
	/** The consent that the verdict rests on, or the one that comes nearest. */
	consent?: Consent;
	use?: Use | null;
}

const known = (reason: string): reason is ReasonCode => reason in m.reasons.long;

/** Reasons that name nobody: nobody was confirmed. */
const ofNobody: readonly string[] = [
	'cleared',
	'not_cleared',
	'incidental_allowed',
	'not_a_face',
	'undecided',
	'doubtful',
	'match_rejected',
	'incidental_purpose',
	'scan_pending',
	'scan_failed',
	'not_searchable',
	'no_use',
	'unreadable',
	'deleted'
] satisfies ReasonCode[];

/** Whether a reason is about what a confirmed person agreed to. */
export const isAboutPerson = (reason: string): boolean => !ofNobody.includes(reason);

/** "Noah Bekele withdrew on 3 Nov 2026". A reason that is not known is shown as it is. */
export function reasonSentence(reason: string, context: ReasonContext = {}): string {
	if (!known(reason)) return reason;
	const sentences: Record<ReasonCode, (name: string, facts: ReasonFacts) => string> =
		m.reasons.long;
	return sentences[reason](context.name || m.faces.unknown, factsOf(reason, context));
}

/** The same where the name stands beside it: "Withdrew consent on 3 Nov 2026". */
export function reasonShort(reason: string, context: ReasonContext = {}): string {
	if (!known(reason)) return reason;
	const sentences: Record<ReasonCode, (facts: ReasonFacts) => string> = m.reasons.short;
	return sentences[reason](factsOf(reason, context));
}

/** For many assets: "Faces that nobody has decided on yet", or the sentence with the name. */
export function reasonOfMany(reason: string, context: ReasonContext = {}): string {
	const many: Record<string, string> = m.reasons.many;
	return (!context.name && many[reason]) || reasonSentence(reason, context);
}

/** Days and scopes that a sentence can name. */
function factsOf(reason: ReasonCode, { consent, use }: ReasonContext): ReasonFacts {
	const scope = consent?.scope;
	const day = (value: string | null | undefined) => (value ? format.day(value) : undefined);
	switch (reason) {
		case 'consent_covers':
			return { day: day(scope?.ends_on), open: scope != null && !scope.ends_on };
		case 'ended':
			return { day: day(scope?.ends_on) };
		case 'not_started':
			return { day: day(scope?.starts_on) };
		case 'consent_withdrawn':
			return { day: day(consent?.withdrawn_at) };
		case 'out_of_scope_channel':
			if (!scope || !use) return {};
			return {
				have: listed(scope.channels, (c) => m.use.channel_words[c]),
				lack: listed(
					use.channels.filter((c) => !scope.channels.includes(c)),
					(c) => m.use.channel_words[c]
				)
			};
		case 'out_of_scope_purpose':
			if (!scope || !use) return {};
			return {
				have: listed(scope.purposes, (p) => m.use.purpose_words[p]),
				lack: m.use.purpose_words[use.purpose]
			};
		case 'out_of_scope_territory': {
			if (!scope || !use || scope.territories === 'worldwide') return {};
			const have = scope.territories;
			const asked = use.territories;
			const lack = asked === 'worldwide' ? asked : asked.filter((t) => !have.includes(t));
			return { have: territoriesInWords(have), lack: territoriesInWords(lack) };
		}
		default:
			return {};
	}
}

const listed = <T>(items: readonly T[], word: (item: T) => string) =>
	items.length > 0 ? format.list(items.map(word)) : undefined;

/**
 * The consent that a reason is most likely about, where the server names none: of the likeness
 * consents those that show the reason, the one in force first, then the newest. Words only; the gate
 * alone decides.
 */
export function consentFor(
	reason: string,
	consents: readonly Consent[],
	use?: Use | null
): Consent | undefined {
	const fits = (consent: Consent): boolean => {
		const scope = consent.scope;
		if (consent.kind !== 'likeness' || !scope) return false;
		switch (reason) {
			case 'consent_withdrawn':
				return consent.state === 'withdrawn';
			case 'ended':
				return scope.ends_on != null && (!use || scope.ends_on < use.on);
			case 'not_started':
				return !use || scope.starts_on > use.on;
			case 'out_of_scope_channel':
				return !use || use.channels.some((c) => !scope.channels.includes(c));
			case 'out_of_scope_purpose':
				return !use || !scope.purposes.includes(use.purpose);
			case 'out_of_scope_territory':
				return scope.territories !== 'worldwide';
			default:
				return true;
		}
	};
	return consents
		.filter(fits)
		.sort(
			(a, b) =>
				Number(b.in_force) - Number(a.in_force) ||
				(b.withdrawn_at ?? b.given_at).localeCompare(a.withdrawn_at ?? a.given_at)
		)[0];
}
