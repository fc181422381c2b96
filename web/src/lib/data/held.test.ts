import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Held, HeldPart } from '$lib/api';
import { i18n } from '$lib/i18n';
import { catalogue as de } from '$lib/i18n/de';
import { catalogue as en } from '$lib/i18n/en';
import { byCategory, readable, secrets } from './held';

interface Schema {
	enum?: string[];
	properties?: Record<string, Schema>;
}
const api = JSON.parse(readFileSync('../docs/openapi.json', 'utf8')) as {
	components: { schemas: Record<string, Schema> };
};
const codes = (schema: string, property?: string) => {
	const found = api.components.schemas[schema];
	return (property ? found?.properties?.[property] : found)?.enum ?? [];
};

beforeAll(() => i18n.use('en'));

describe('the words of the register', () => {
	it.each([
		['tables', codes('Held', 'table')],
		['categories', codes('Category')],
		['purposes', codes('HeldPurpose')],
		['grounds', codes('Ground')],
		['periods', codes('Kept')],
		['recipients', codes('RecipientKind')]
	] as const)('there is one for each of its %s', (what, all) => {
		expect(all.length).toBeGreaterThan(3);
		for (const words of [en.data[what], de.data[what]])
			expect(Object.keys(words)).toEqual(expect.arrayContaining([...all]));
	});
});

describe('a row for people', () => {
	it('leaves out numbers of the program, and nothing else', () => {
		const row = {
			id: '0199f000-0000-7000-8000-000000000000',
			name: 'Ines',
			operator: true,
			language: null,
			unheard_of: 7
		};
		expect(readable(row)).toEqual([
			['Name', 'Ines'],
			['Runs this installation', 'yes'],
			['unheard_of', '7']
		]);
	});

	it('says what is held and not handed out', () => {
		const part = {
			whose: 'account',
			category: 'account',
			purpose: 'secure',
			legal_ground: 'contract',
			kept: 'account'
		} as const;
		const parts: HeldPart[] = [
			{ ...part, handed_out: true, columns: ['name'] },
			{ ...part, handed_out: false, columns: ['password_hash'] }
		];
		expect(secrets(parts)).toBe('what checks your password');
		expect(secrets(parts.slice(0, 1))).toBeUndefined();
		const held: Held = { table: 'accounts', rows: 1, values: [], parts };
		expect(byCategory([held])).toEqual([['account', [held]]]);
	});
});
