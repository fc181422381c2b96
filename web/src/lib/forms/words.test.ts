import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '$lib/i18n';
import { faultWords, meant, pieces, spoken } from './words';

beforeAll(() => i18n.use('en'));

const names = [
	'asker',
	'contact',
	'talent',
	'project',
	'shoot_dates',
	'items',
	'territories',
	'term'
];

describe('merge fields', () => {
	it('are found again behind a slip of the hand', () => {
		expect(meant('shoot dates', names)).toBe('shoot_dates');
		expect(meant('Talnet', names)).toBe('talent');
		expect(meant('territory', names)).toBe('territories');
		expect(meant('signature', names)).toBeUndefined();
		expect(meant('x', names)).toBeUndefined();
	});

	it('cut a text into words and names', () => {
		expect(pieces('Between {{asker}} and {{ talent }}.')).toEqual([
			{ words: 'Between ' },
			{ field: 'asker' },
			{ words: ' and ' },
			{ field: 'talent' },
			{ words: '.' }
		]);
		expect(pieces('{{open')).toEqual([{ words: '{{open' }]);
		expect(pieces('')).toEqual([]);
	});

	it('are named in what is wrong', () => {
		const missing = { language: 'en', code: 'merge_field_missing', field: 'talent' } as const;
		expect(faultWords(missing)).toContain('{{talent}}');
		expect(faultWords({ code: 'unknown_merge_field', field: 'who' })).toContain('{{who}}');
	});
});

it('says which languages a form speaks', () => {
	expect(spoken({ texts: { en: 'x', de: ' ' } })).toBe('English');
	expect(spoken({ texts: { en: 'x', de: 'y' } })).toBe('English and German');
});
