import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { i18n } from './catalogue.svelte';
import * as format from './format';

/** Non-breaking and narrow spaces as plain ones. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('in English', () => {
	beforeAll(() => i18n.use('en'));

	it('writes days without moving them across time zones', () => {
		expect(plain(format.day('2026-12-01'))).toBe('1 Dec 2026');
		// some versions of ICU write a comma here
		expect(format.longDay('2026-09-12')).toMatch(/^Saturday,? 12 September 2026$/);
	});

	it('names the last day before an end', () => {
		const midnight = new Date(2026, 11, 29).toISOString();
		expect(format.fullDay(format.lastDay(midnight))).toBe('28 December 2026');
		const noon = new Date(2026, 11, 29, 12).toISOString();
		expect(format.fullDay(format.lastDay(noon))).toBe('29 December 2026');
	});

	it('writes sizes, lengths and stretches of time', () => {
		expect(plain(format.bytes(0))).toBe('0 bytes');
		expect(plain(format.bytes(999))).toBe('999 bytes');
		expect(plain(format.bytes(1_300_000_000))).toBe('1.3 GB');
		expect(format.duration(84_000)).toBe('1:24');
		expect(format.duration(3_723_000)).toBe('1:02:03');
		expect(plain(format.timeSpan(170))).toMatch(/^3 mins?$/);
		expect(plain(format.timeSpan(2))).toMatch(/^5 secs?$/);
	});

	it('names countries and lists', () => {
		expect(format.country('DE')).toBe('Germany');
		expect(format.list(['web', 'print'])).toBe('web and print');
	});

	it('tells how long ago', () => {
		const now = Date.parse('2026-11-24T12:00:00Z');
		expect(format.ago('2026-11-24T11:55:00Z', now)).toBe('5 minutes ago');
		expect(format.ago('2026-11-23T11:55:00Z', now)).toBe('yesterday');
		expect(plain(format.ago('2026-08-01T11:55:00Z', now))).toBe('1 Aug 2026');
	});
});

describe('in German', () => {
	beforeAll(() => i18n.use('de'));
	afterAll(() => i18n.use('en'));

	it('writes days, numbers and countries', () => {
		expect(plain(format.day('2026-12-01'))).toBe('1. Dez. 2026');
		expect(format.number(1234.5)).toBe('1.234,5');
		expect(format.country('DE')).toBe('Deutschland');
		expect(format.list(['Web', 'Druck'])).toBe('Web und Druck');
	});
});
