import { expect, it } from 'vitest';
import { looksLikeMail, ofAge } from './account';

it('counts sixteen years to the day (B1)', () => {
	const now = new Date(2026, 10, 24, 9);
	expect(ofAge('2010-11-24', 16, now)).toBe(true);
	expect(ofAge('2010-11-25', 16, now)).toBe(false);
	expect(ofAge('1980-01-01', 16, now)).toBe(true);
});

it('asks little of a mail address', () => {
	expect(looksLikeMail('ines@example.org')).toBe(true);
	expect(looksLikeMail('ines@intern')).toBe(true);
	expect(looksLikeMail('ines')).toBe(false);
	expect(looksLikeMail('i nes@example.org')).toBe(false);
});
