import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consent, Use } from '$lib/api';
import { i18n, m, type Language } from '$lib/i18n';
import {
	consentFor,
	isAboutPerson,
	reasonOfMany,
	reasonSentence,
	reasonShort,
	type ReasonCode
} from './reasons';

/** The names that the gate gives its reasons, read from its source: none may lack a sentence. */
const gate = new URL('../../../../crates/mixip-consent/src/reason.rs', import.meta.url);
const codes = existsSync(gate)
	? [
			...(readFileSync(gate, 'utf8').split('impl Reason')[0] ?? '').matchAll(/^ {4}([A-Z]\w+),$/gm)
		].map((match) => (match[1] ?? '').replace(/(?!^)[A-Z]/g, (c) => `_${c}`).toLowerCase())
	: [];

const use: Use = {
	purpose: 'editorial',
	channels: ['web', 'print'],
	territories: ['DE', 'AT'],
	on: '2026-12-01'
};
const consent = (change: Partial<Consent> = {}): Consent => ({
	id: 'c',
	talent_id: 't',
	kind: 'likeness',
	state: 'given',
	in_force: true,
	scope: {
		projects: 'all',
		purposes: ['advertising'],
		channels: ['web'],
		territories: ['DE', 'FR'],
		starts_on: '2026-01-01',
		ends_on: '2031-01-01'
	},
	statement: { text: '', language: 'en', sha256: '' },
	given_by: { name: 'N', relation: 'self' },
	method: 'paper',
	given_at: '2026-01-01T00:00:00Z',
	recorded_at: '2026-01-01T00:00:00Z',
	recorded_by: 'N',
	evidence: [],
	evidence_missing: true,
	...change
});

describe.each(['en', 'de'] as Language[])('reasons in %s', (language) => {
	beforeAll(() => i18n.use(language));

	it('has a sentence for every reason of the gate', () => {
		expect(codes.length).toBeGreaterThan(20);
		for (const code of codes) {
			expect(m.reasons.long, code).toHaveProperty(code);
			expect(m.reasons.short, code).toHaveProperty(code);
		}
	});
	it('speaks with and without what it could know', () => {
		for (const reason of Object.keys(m.reasons.long) as ReasonCode[]) {
			for (const context of [{}, { name: 'Noah Bekele', consent: consent(), use }]) {
				for (const words of [
					reasonSentence(reason, context),
					reasonShort(reason, context),
					reasonOfMany(reason, context)
				]) {
					expect(words).not.toMatch(/undefined|null|_|\s{2}/);
					expect(words.length).toBeGreaterThan(5);
				}
			}
		}
	});
	it('names the person in every sentence that is about one', () => {
		for (const reason of codes.filter(isAboutPerson)) {
			if (reason !== 'override_allows')
				expect(reasonSentence(reason, { name: 'Noah Bekele' }), reason).toContain('Noah Bekele');
		}
	});
	it('shows a reason that is not known as it is', () => {
		expect(reasonSentence('brand_new')).toBe('brand_new');
	});
});

describe('reasons with what they are about', () => {
	beforeAll(() => i18n.use('en'));
	const noah = { name: 'Noah Bekele', use };

	it('names the day', () => {
		const withdrawn = consent({ state: 'withdrawn', withdrawn_at: '2026-11-03T09:00:00Z' });
		expect(reasonSentence('consent_withdrawn', { ...noah, consent: withdrawn })).toBe(
			'Noah Bekele withdrew on 3\u00a0Nov\u00a02026'
		);
		expect(reasonShort('consent_covers', { consent: consent() })).toBe(
			'Confirmed, consent until 1\u00a0Jan\u00a02031'
		);
	});
	it('names what was agreed to and what is missing', () => {
		expect(reasonSentence('out_of_scope_channel', { ...noah, consent: consent() })).toBe(
			'Noah Bekele agreed to web only, not print'
		);
		expect(reasonSentence('out_of_scope_territory', { ...noah, consent: consent() })).toBe(
			'Noah Bekele agreed for Germany and France only, not for Austria'
		);
		expect(reasonSentence('out_of_scope_purpose', { ...noah, consent: consent() })).toBe(
			'Noah Bekele agreed to advertising only, not to editorial use'
		);
	});
	it('finds the consent that a reason is about', () => {
		const withdrawn = consent({
			id: 'w',
			state: 'withdrawn',
			in_force: false,
			withdrawn_at: '2026-11-03T09:00:00Z'
		});
		const biometric = consent({ id: 'b', kind: 'biometric', scope: null });
		const all = [biometric, withdrawn, consent()];
		expect(consentFor('consent_withdrawn', all, use)?.id).toBe('w');
		expect(consentFor('out_of_scope_channel', all, use)?.id).toBe('c');
		expect(consentFor('ended', all, use)).toBeUndefined();
	});
});
