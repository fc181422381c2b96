import { expect, it } from 'vitest';
import { daysBetween } from './words';

it('counts days over months and changes of the clock', () => {
	expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	expect(daysBetween('2026-05-01', '2026-05-01')).toBe(0);
});
