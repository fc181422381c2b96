import { beforeAll, describe, expect, it } from 'vitest';
import type { Talent } from '$lib/api';
import { i18n } from '$lib/i18n';
import { ConsentDraft, givenAt } from './record.svelte';

const talent = (change: Partial<Talent> = {}): Talent => ({
	id: 't',
	workspace_id: 'w',
	name: 'Aino Salmi',
	created_at: '2026-01-01T00:00:00Z',
	references: [],
	biometric: false,
	consents_in_force: 0,
	evidence_missing: false,
	assets: 0,
	came_by: [],
	...change
});
const draft = (change: Partial<Talent> = {}) =>
	new ConsentDraft(talent(change), 'Harbour Row Studio', undefined);

beforeAll(() => i18n.use('en'));

describe('recording a consent', () => {
	it('A4: nothing is chosen or ticked beforehand', () => {
		const fresh = draft();
		expect(fresh.kind).toBeUndefined();
		expect(fresh.asked).toBe(false);
		expect(fresh.scope.purposes).toEqual([]);
		expect(fresh.ready).toBe(false);
	});
	it('A4: biometric needs its own yes and carries no scope', () => {
		const biometric = draft();
		biometric.kind = 'biometric';
		biometric.next();
		expect(biometric.ready).toBe(false);
		biometric.asked = true;
		expect(biometric.ready).toBe(true);
		expect(biometric.consent).not.toHaveProperty('scope');
	});
	it('does not go on without a scope', () => {
		const likeness = draft();
		likeness.kind = 'likeness';
		likeness.next();
		expect(likeness.ready).toBe(false);
		likeness.scope = {
			projects: 'all',
			purposes: ['editorial'],
			channels: ['web'],
			territories: ['DE', 'FR'],
			starts_on: '2026-01-01'
		};
		expect(likeness.ready).toBe(true);
		likeness.ends_on = '2025-01-01';
		expect(likeness.ready).toBe(false);
	});
	it('suggests words in the language of the text, not of the page', async () => {
		const likeness = draft();
		likeness.kind = 'likeness';
		likeness.scope.purposes = ['advertising'];
		likeness.scope.channels = ['web'];
		likeness.scope.territories = ['DE', 'FR'];
		likeness.ends_on = '2031-01-01';
		likeness.language = 'de';
		await likeness.suggest();
		expect(likeness.text).toContain('Werbung; Web; Deutschland und Frankreich');
		expect(likeness.text).toContain('bis 1. Januar 2031');
	});
	it('A14: asks for a guardian while the person is a minor', () => {
		const minor = draft({ majority_on: '2999-01-01' });
		expect(minor.guardian).toBe(true);
		expect(minor.signed).toBe('');
		minor.step = 'who';
		minor.signed = 'Eva Salmi';
		expect(minor.ready).toBe(true);
		minor.guardian = false;
		expect(minor.ready).toBe(false);
	});
	it('never dates a consent into the future', () => {
		const now = new Date('2026-11-24T08:00:00');
		expect(givenAt('2026-11-24', now)).toBe(now.toISOString());
		expect(givenAt('2026-11-20', now)).toBe(new Date('2026-11-20T12:00:00').toISOString());
	});
});
