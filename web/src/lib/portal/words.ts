import type { Channel, ConsentScope } from '$lib/api';
import { format, m } from '$lib/i18n';
import type { AskedRequest, PortalConsent, RequestItem } from './types';

/** Where and how long something may be used. */
export interface Terms {
	channels: readonly Channel[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string | null;
}

/** More countries than these stand in a sentence only as their number. */
const mostCountries = 6;

/**
 * "In print and on the web, in Germany and France, until 1 January 2031."; for the whole world it says what that
 * means: "Anyone in the world could see them."
 */
export function termsInWords(terms: Terms, today = format.today()): string {
	const parts = [
		format.list(terms.channels.map((c) => m.plain.where[c])),
		countriesInWords(terms.territories),
		terms.starts_on > today && m.plain.from(format.fullDay(terms.starts_on)),
		terms.ends_on ? m.plain.until(format.fullDay(terms.ends_on)) : m.plain.no_end
	];
	const sentence = `${capital(parts.filter(Boolean).join(', '))}.`;
	return terms.territories === 'worldwide' ? `${sentence} ${m.plain.anyone}` : sentence;
}

/** "in Germany and France", with the articles that some countries take. */
export function countriesInWords(territories: string[] | 'worldwide'): string {
	if (territories === 'worldwide') return m.plain.everywhere;
	if (territories.length > mostCountries)
		return m.plain.in_countries(m.use.countries(territories.length));
	return m.plain.in_countries(
		format.list(territories.map((code) => m.plain.country(code, format.country(code))))
	);
}

/** All countries by name, where a sentence had only their number. */
export const countryList = (territories: string[] | 'worldwide'): string | undefined =>
	territories === 'worldwide' || territories.length <= mostCountries
		? undefined
		: format.list(territories.map(format.country).sort(format.byName));

/** The terms of one item of a request. */
export const itemTerms = (request: AskedRequest, item: RequestItem): Terms => ({
	channels: item.channels,
	territories: request.territories,
	starts_on: request.starts_on,
	ends_on: request.ends_on
});

/** "Articles and reports", or "Face search". */
export function consentTitle(consent: Pick<PortalConsent, 'kind' | 'scope'>): string {
	if (consent.kind === 'biometric' || !consent.scope) return m.plain.face_search;
	const [first, ...rest] = consent.scope.purposes;
	if (!first) return '';
	return format.list([m.plain.titles[first], ...rest.map((p) => m.plain.words[p])]);
}

/** What a consent allows, in a sentence. */
export const consentWords = (consent: Pick<PortalConsent, 'kind' | 'scope'>): string =>
	consent.kind === 'biometric' || !consent.scope
		? m.plain.face_search_say
		: termsInWords(consent.scope);

/** Where a consent stands, for its colour and its word. */
export function standing(
	consent: PortalConsent,
	today = format.today()
): 'holds' | 'taken_back' | 'to_come' | 'ended' {
	if (consent.state === 'withdrawn') return 'taken_back';
	if (consent.in_force) return 'holds';
	return (consent.scope?.starts_on ?? '') > today ? 'to_come' : 'ended';
}

/** A consent that could be made smaller by itself: one of several channels can go. */
export const narrowable = (
	consent: PortalConsent
): consent is PortalConsent & { scope: ConsentScope } =>
	consent.state === 'given' && (consent.scope?.channels.length ?? 0) > 1;

/** A mail address in a line of contact, with what stands around it. */
export function contactParts(contact: string): { before: string; mail?: string; after: string } {
	const found = /[^\s<>,;:()]+@[^\s<>,;:()]+\.[^\s<>,;:()]+/.exec(contact);
	if (!found) return { before: contact, after: '' };
	return {
		before: contact.slice(0, found.index),
		mail: found[0],
		after: contact.slice(found.index + found[0].length)
	};
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
