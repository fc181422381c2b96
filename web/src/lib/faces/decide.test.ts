import { beforeAll, describe, expect, it } from 'vitest';
import type { Face } from '$lib/api';
import { i18n } from '$lib/i18n';
import { decided, doneSentence, faceName, isSuggested, needsDecision, sureness } from './decide';

const face = (change: Partial<Face> = {}): Face => ({
	id: 'f',
	asset_id: 'a',
	box: { x: 0, y: 0, width: 0.1, height: 0.1 },
	frame: 0,
	score: 0.9,
	doubtful: false,
	drawn: false,
	label: 'possible',
	talent_id: 't',
	talent_name: 'Aino Salmi',
	similarity: 0.5,
	state: 'possible',
	verdict: { allowed: false, reason: 'undecided' },
	...change
});

beforeAll(() => i18n.use('en'));

describe('deciding', () => {
	it('says how sure matching is, by the thresholds of the workspace', () => {
		const thresholds = { suggest: 0.45, strict: 0.6 };
		expect(sureness(0.71, thresholds)).toBe('very_likely');
		expect(sureness(0.6, thresholds)).toBe('very_likely');
		expect(sureness(0.55, thresholds)).toBe('likely');
		expect(sureness(0.46, thresholds)).toBe('maybe');
		expect(sureness(null, thresholds)).toBe('maybe');
	});
	it('names a suggestion with a question mark, a decision without one', () => {
		expect(faceName(face())).toBe('Aino Salmi?');
		expect(faceName(face({ decision: 'confirmed' }))).toBe('Aino Salmi');
		expect(faceName(face({ decision: 'incidental' }))).toBe('Incidental');
		expect(faceName(face({ decision: 'rejected' }))).toBe('Unknown');
		expect(faceName(face({ label: 'unknown', talent_name: null }))).toBe('Unknown');
	});
	it('still needs a decision after a match was rejected', () => {
		expect(needsDecision(face())).toBe(true);
		expect(needsDecision(face({ decision: 'rejected' }))).toBe(true);
		expect(needsDecision(face({ decision: 'not_a_face' }))).toBe(false);
		expect(isSuggested(face({ decision: 'rejected' }))).toBe(false);
	});
	it('claims nothing of the gate before the server has answered', () => {
		const now = decided(face(), { decision: 'confirmed', talent_id: 'u' }, 'Lena Marq');
		expect(now).toMatchObject({ talent_id: 'u', talent_name: 'Lena Marq', state: 'possible' });
		expect(decided(face(), { decision: 'not_a_face' }).state).toBe('ignored');
		expect(doneSentence({ decision: 'confirmed' }, 'Lena Marq')).toBe('Confirmed as Lena Marq');
	});
});
