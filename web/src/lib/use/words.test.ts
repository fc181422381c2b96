import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Use } from '$lib/api/types';
import { i18n } from '$lib/i18n';
import { countryChoices } from './countries';
import { territoriesInWords, useSentence } from './words';

const use: Use = {
	purpose: 'editorial',
	channels: ['web', 'print'],
	territories: ['DE', 'FR'],
	on: '2026-12-01'
};
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a use in words', () => {
	beforeAll(() => i18n.use('en'));
	afterAll(() => i18n.use('en'));

	it('is one sentence', () => {
		expect(plain(useSentence(use))).toBe(
			'Editorial, web and print, Germany and France, from 1 Dec 2026'
		);
	});

	it('counts many countries', () => {
		expect(territoriesInWords(['DE', 'FR', 'AT', 'CH', 'IT'])).toBe('5 countries');
		expect(territoriesInWords('worldwide')).toBe('worldwide');
	});

	it('follows the language', async () => {
		await i18n.use('de');
		expect(plain(useSentence(use))).toBe(
			'Redaktionell, Web und Druck, Deutschland und Frankreich, ab 1. Dez. 2026'
		);
		const names = countryChoices().map((c) => c.label);
		expect(names.indexOf('Ägypten')).toBeLessThan(names.indexOf('Belgien'));
	});

	it('offers every country once, by name', async () => {
		const choices = countryChoices();
		expect(new Set(choices.map((c) => c.value)).size).toBe(249);
		expect(choices.every((c) => c.label !== c.value)).toBe(true);
	});
});
