import { describe, expect, it } from 'vitest';
import type { ClearanceForecast } from '$lib/api';
import { outlookOf, secondsLeft } from './outlook';

const reason = (code: string, assets: number) => ({
	state: 'needs_review' as const,
	reason: code,
	assets,
	faces: []
});
const forecast: ClearanceForecast = {
	counts: { cleared: 10, needs_review: 6, blocked: 4 },
	reasons: [reason('undecided', 3), reason('not_searchable', 2), reason('scan_failed', 1)]
};

describe('what an export would do', () => {
	it('sends only what is cleared when the rest is left out', () => {
		expect(outlookOf(forecast, 'block')).toEqual({ goes: 10, covered: 0, stays: 10 });
	});
	it('keeps what could not be searched even when faces are covered (A15)', () => {
		expect(outlookOf(forecast, 'redact')).toEqual({ goes: 17, covered: 7, stays: 3 });
	});
	it('accounts for every asset', () => {
		for (const how of ['block', 'redact'] as const) {
			const { goes, stays } = outlookOf(forecast, how);
			expect(goes + stays).toBe(20);
		}
	});
});

describe('time left', () => {
	it('goes by the pace so far', () => {
		const start = '2026-11-24T10:00:00Z';
		expect(secondsLeft(50, 150, start, Date.parse(start) + 20_000)).toBe(40);
		expect(secondsLeft(1, 150, start, Date.parse(start) + 20_000)).toBeUndefined();
		expect(secondsLeft(150, 150, start, Date.parse(start) + 20_000)).toBeUndefined();
	});
});
