import { describe, expect, it } from 'vitest';
import { catalogue as de } from './de';
import { catalogue as en } from './en';
import { preferred } from './language';
import { counting } from './plural';

type Tree = { [key: string]: unknown };
/** Every text by its path; texts with parameters as the function. */
function texts(tree: Tree, path = ''): Map<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [key, value] of Object.entries(tree)) {
		const at = path ? `${path}.${key}` : key;
		if (value !== null && typeof value === 'object')
			for (const [inner, text] of texts(value as Tree, at)) found.set(inner, text);
		else found.set(at, value);
	}
	return found;
}

const english = texts(en);
const german = texts(de);
/** Says what a text says for a given number or word. */
const said = (text: unknown, argument: unknown) =>
	typeof text === 'function'
		? String((text as (...a: unknown[]) => unknown)(argument, argument, argument, argument))
		: String(text);

describe('the catalogues', () => {
	it('have the same texts', () => {
		expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
	});

	it.each([
		['English', english],
		['German', german]
	])('%s: every text says something for every number', (_, all) => {
		for (const [path, text] of all) {
			for (const n of [0, 1, 2, 5, 1234]) {
				const words = said(text, n);
				expect(words.trim(), path).not.toBe('');
				expect(words, path).not.toMatch(/undefined|NaN|\[object|#/);
			}
		}
	});

	it('take the same parameters in both languages', () => {
		for (const [path, text] of english) expect(typeof german.get(path), path).toBe(typeof text);
	});
});

describe('plurals', () => {
	it('follow the language', () => {
		expect(en.common.assets(1)).toBe('1 asset');
		expect(en.common.assets(0)).toBe('0 assets');
		expect(en.common.assets(1234)).toBe('1,234 assets');
		expect(de.common.assets(1)).toBe('1 Medium');
		expect(de.common.assets(1234)).toBe('1.234 Medien');
	});

	it('fall back to the form for others', () => {
		expect(counting('en').count(1, { other: '# processing' })).toBe('1 processing');
	});
});

describe('the language of the browser', () => {
	it('is the first there is a catalogue for', () => {
		expect(preferred(['fr-FR', 'de-AT', 'en'])).toBe('de');
		expect(preferred(['den'])).toBe('en');
		expect(preferred([])).toBe('en');
	});
});
