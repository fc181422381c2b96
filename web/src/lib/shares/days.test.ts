import { expect, it } from 'vitest';
import { dayAfter, endOf } from './days';

it('days are counted over months and years', () => {
	const from = new Date(2026, 11, 24, 23, 30);
	expect(dayAfter(0, from)).toBe('2026-12-24');
	expect(dayAfter(30, from)).toBe('2027-01-23');
	expect(dayAfter(365, from)).toBe('2027-12-24');
	expect(dayAfter(1, new Date(2028, 1, 28))).toBe('2028-02-29');
});

it('a day ends a second before the next begins, where one is', () => {
	const end = new Date(endOf('2026-12-24'));
	expect([end.getDate(), end.getHours(), end.getMinutes(), end.getSeconds()]).toEqual([
		24, 23, 59, 59
	]);
});
