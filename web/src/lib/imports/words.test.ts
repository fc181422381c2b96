import { afterAll, describe, expect, it } from 'vitest';
import { i18n } from '$lib/i18n';
import { cellInWords, columnInWords } from './words';

describe('what is wrong with a table', () => {
	afterAll(() => i18n.use('en'));

	it('is said in the language of the page, with what stands in the cell', async () => {
		await i18n.use('de');
		const cell = { code: 'no_day', detail: '"03/04/2026" can be read in two ways: write …' };
		expect(cellInWords(cell).quoted).toBe('03/04/2026');
		expect(cellInWords(cell).words).toContain('31.12.2026');
		expect(columnInWords('starts_on')).toBe('Ab');
		expect(columnInWords('')).toBe('Ganze Zeile');
	});

	it('is said in the words of the server where there are no others', async () => {
		await i18n.use('en');
		expect(cellInWords({ code: 'unheard_of', detail: 'Do this.' }).words).toBe('Do this.');
	});
});
