import { describe, expect, it } from 'vitest';
import { templates, textOf } from './answers';

describe('texts to begin an answer with', () => {
	it('are in the language of who asks, and in English where that is another one', () => {
		for (const template of templates) {
			expect(textOf(template, 'de')).toMatch(/^Guten Tag,\n\n/);
			expect(textOf(template, 'en')).toMatch(/^Hello,\n\n/);
			expect(textOf(template, 'fr')).toBe(textOf(template, 'en'));
		}
	});
});
