import { describe, expect, it } from 'vitest';
import { layTimeline, roomFor } from './timeline';

const today = '2026-11-24';

describe('consents over time', () => {
	it('holds all of them and today, from the first year on', () => {
		const { stretches, ticks, now } = layTimeline(
			[
				{ id: 'a', from: '2026-02-20', until: '2031-01-01' },
				{ id: 'b', from: '2025-03-14', until: '2026-11-03' }
			],
			today
		);
		expect(ticks.map((t) => t.year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
		expect(ticks[0]?.left).toBe(0);
		expect(now).toBeCloseTo(31.6, 0);
		const [a, b] = stretches;
		expect((a?.left ?? 0) + (a?.width ?? 0)).toBeCloseTo(100, 0);
		expect(a?.open).toBe(false);
		expect(b?.left).toBeCloseTo(3.3, 0);
		expect((b?.left ?? 0) + (b?.width ?? 0)).toBeLessThan(now);
	});
	it('runs one without an end off the axis', () => {
		const [only] = layTimeline([{ id: 'a', from: '2026-05-02' }], today).stretches;
		expect(only?.open).toBe(true);
		expect((only?.left ?? 0) + (only?.width ?? 0)).toBeCloseTo(100);
	});
	it('leaves out the year that "today" stands on', () => {
		const { ticks } = layTimeline([{ id: 'a', from: '2024-01-01', until: '2029-12-31' }], today);
		expect(ticks.find((t) => t.year === 2027)?.hidden).toBe(true);
		expect(ticks.find((t) => t.year === 2025)?.hidden).toBe(false);
	});
	it('does not let a very long one press all others together', () => {
		const { ticks, stretches } = layTimeline(
			[{ id: 'a', from: '2026-01-01', until: '2099-12-31' }],
			today
		);
		expect(ticks.at(-1)?.year).toBeLessThan(2036);
		expect(ticks.length).toBeLessThanOrEqual(7);
		expect(stretches[0]?.open).toBe(true);
	});
	it('shows even one of a single day', () => {
		const { stretches } = layTimeline(
			[{ id: 'a', from: '2026-01-01', until: '2026-01-01' }],
			today
		);
		expect(stretches[0]?.width).toBeGreaterThan(1);
	});
	it('stands without any', () => {
		expect(layTimeline([], today).stretches).toEqual([]);
	});
});

describe('the words of a stretch', () => {
	it('stand in it, or beside it, where there is room', () => {
		expect(roomFor({ left: 0, width: 50 }, 130, 400)).toBe('inside');
		expect(roomFor({ left: 0, width: 10 }, 130, 400)).toBe('after');
		expect(roomFor({ left: 80, width: 20 }, 130, 400)).toBe('before');
		expect(roomFor({ left: 30, width: 30 }, 130, 200)).toBe('nowhere');
	});
});
