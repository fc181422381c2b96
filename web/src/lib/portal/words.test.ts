import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, purposes } from '$lib/api/types';
import { i18n, m } from '$lib/i18n';
import { countryChoices } from '$lib/use/countries';
import type { PortalConsent } from './types';
import {
	consentTitle,
	consentWords,
	contactParts,
	countriesInWords,
	countryList,
	narrowable,
	standing,
	termsInWords,
	type Terms
} from './words';

const terms: Terms = {
	channels: ['print', 'web'],
	territories: ['DE', 'FR'],
	starts_on: '2026-11-01',
	ends_on: '2031-01-01'
};
const today = '2026-11-28';
const said = (change: Partial<Terms> = {}) => termsInWords({ ...terms, ...change }, today);

const consent = (change: Partial<PortalConsent> = {}): PortalConsent => ({
	id: 'c',
	talent_id: 't',
	kind: 'likeness',
	state: 'given',
	in_force: true,
	scope: {
		projects: ['p'],
		purposes: ['editorial'],
		channels: ['print', 'web'],
		territories: ['DE'],
		starts_on: '2026-11-01',
		ends_on: null
	},
	statement: { text: '…', language: 'en', sha256: '' },
	given_by: { name: 'Aino Salmi', relation: 'self' },
	method: 'signed_link',
	given_at: '2026-11-28T09:00:00Z',
	recorded_at: '2026-11-28T09:00:00Z',
	recorded_by: 'Aino Salmi',
	evidence: [],
	evidence_missing: false,
	project_names: ['Harbour light'],
	...change
});

describe('in English', () => {
	beforeAll(() => i18n.use('en'));

	it('says where and how long in a sentence', () => {
		expect(said()).toBe('In print and on the web, in Germany and France, until 1 January 2031.');
	});

	it('says what the whole world means', () => {
		expect(said({ territories: 'worldwide', channels: ['social'], ends_on: null })).toBe(
			'On social networks, everywhere in the world, until you take it back. Anyone in the world could see them.'
		);
	});

	it('says when it begins, only if that is still to come', () => {
		expect(said({ starts_on: '2026-12-01' })).toContain('from 1 December 2026, until');
		expect(said({ starts_on: today })).not.toContain('from');
	});

	it('gives countries the article they take', () => {
		expect(countriesInWords(['GB', 'US', 'FI'])).toBe(
			'in the United Kingdom, the United States and Finland'
		);
	});

	it('counts many countries, and names them where one asks', () => {
		const many = ['DE', 'FR', 'AT', 'CH', 'IT', 'ES', 'PT'];
		expect(countriesInWords(many)).toBe('in 7 countries');
		expect(countryList(many)).toMatch(/^Austria, France, Germany.*and Switzerland$/);
		expect(countryList(['DE'])).toBeUndefined();
		expect(countryList('worldwide')).toBeUndefined();
	});

	it('names a consent by what it allows', () => {
		expect(consentTitle(consent())).toBe('Articles and reports');
		expect(consentTitle({ kind: 'biometric', scope: null })).toBe('Face search');
		expect(consentWords({ kind: 'biometric' })).toMatch(/looks for your face/);
		expect(consentWords(consent())).toMatch(/^In print and on the web, in Germany, /);
	});
});

describe('in German', () => {
	beforeAll(() => i18n.use('de'));
	afterAll(() => i18n.use('en'));

	it('says where and how long in a sentence', () => {
		expect(said()).toBe(
			'Im Druck und im Web, in Deutschland und Frankreich, bis zum 1. Januar 2031.'
		);
		expect(said({ territories: 'worldwide' })).toMatch(/Jeder auf der Welt könnte sie sehen\.$/);
	});

	it('gives countries their article, in the dative', () => {
		expect(countriesInWords(['CH', 'US', 'AT'])).toBe(
			'in der Schweiz, den Vereinigten Staaten und Österreich'
		);
	});
});

it.each(['en', 'de'] as const)(
	'%s: every purpose, channel and country has words',
	async (language) => {
		await i18n.use(language);
		for (const purpose of purposes) {
			expect(m.plain.titles[purpose]).not.toBe('');
			expect(m.plain.say[purpose]).toMatch(/\.$/);
			expect(m.plain.means[purpose].length).toBeGreaterThan(40);
		}
		for (const channel of channels) expect(m.plain.where[channel]).not.toBe('');
		for (const { value, label } of countryChoices())
			expect(countriesInWords([value])).toContain(label.split(' ').at(-1) ?? '');
		await i18n.use('en');
	}
);

describe('a consent', () => {
	it('holds, is still to come, has ended or was taken back', () => {
		expect(standing(consent(), today)).toBe('holds');
		expect(standing(consent({ state: 'withdrawn', in_force: false }), today)).toBe('taken_back');
		const scope = { ...consent().scope, starts_on: '2027-01-01' } as PortalConsent['scope'];
		expect(standing(consent({ in_force: false, scope }), today)).toBe('to_come');
		expect(standing(consent({ in_force: false }), today)).toBe('ended');
	});

	it('can be made smaller while it is given and has several places', () => {
		expect(narrowable(consent())).toBe(true);
		expect(narrowable(consent({ state: 'withdrawn' }))).toBe(false);
		const one = { ...consent().scope, channels: ['web'] } as PortalConsent['scope'];
		expect(narrowable(consent({ scope: one }))).toBe(false);
		expect(narrowable(consent({ kind: 'biometric', scope: null }))).toBe(false);
	});
});

it('finds the address in a line of contact', () => {
	expect(contactParts('Ines Kaspar, privacy@example.org.uk (mornings)')).toEqual({
		before: 'Ines Kaspar, ',
		mail: 'privacy@example.org.uk',
		after: ' (mornings)'
	});
	expect(contactParts('Room 4')).toEqual({ before: 'Room 4', after: '' });
});
