import { beforeAll, describe, expect, it } from 'vitest';
import type { Project, Talent } from '$lib/api';
import { i18n } from '$lib/i18n';
import { RequestDraft } from './draft.svelte';

const project = {
	id: 'p',
	name: 'Harbour light',
	current_use: { purpose: 'editorial', channels: ['web'], territories: ['DE'], on: '2026-11-01' }
} as unknown as Project;
const person = (id: string, email?: string) => ({ id, name: id, email }) as unknown as Talent;

beforeAll(() => i18n.use('en'));

describe('what is asked', () => {
	it('begins with the use of the project, a question, and a month to answer', () => {
		const draft = new RequestDraft(project, '2026-12-15');
		expect(draft.asked).toEqual([{ purpose: 'editorial', channels: ['web'], note: null }]);
		expect(draft.title).toBe('May we use pictures of you from “Harbour light”?');
		expect(draft.expires_on).toBe('2027-01-14');
		expect(draft.biometric).toBe(false);
		expect(draft.ready).toBe(false);
	});

	it('follows the language until somebody writes the question', async () => {
		const draft = new RequestDraft(project);
		await draft.speak('de');
		expect(draft.title).toMatch(/^Dürfen wir/);
		draft.ownTitle = true;
		await draft.speak('en');
		expect(draft.title).toMatch(/^Dürfen wir/);
	});

	it('needs somebody whom it reaches', () => {
		const draft = new RequestDraft(project);
		draft.add(person('aino', 'aino@example.org'));
		draft.add(person('aino', 'aino@example.org'));
		expect(draft.people).toHaveLength(1);
		expect(draft.ready).toBe(true);
		draft.add(person('noah'));
		expect(draft.missing.mail).toBe(true);
		draft.send = 'link';
		expect(draft.ready).toBe(true);
		draft.remove('aino');
		expect(draft.people.map((p) => p.id)).toEqual(['noah']);
	});

	it('asks whoever comes by without naming anybody', () => {
		const draft = new RequestDraft(project);
		draft.way = 'open';
		expect(draft.ready).toBe(true);
		expect(draft.openBody()).toMatchObject({ minors: false, uses: undefined });
		for (const wrong of ['0', '-3', '2.5', 'many', '10001']) {
			draft.uses = wrong;
			expect(draft.missing.uses, wrong).toBe(true);
		}
		draft.uses = ' 250 ';
		draft.minors = true;
		expect(draft.ready).toBe(true);
		expect(draft.openBody()).toMatchObject({ minors: true, uses: 250 });
		expect(Object.keys(draft.openBody())).not.toContain('talent_ids');
	});

	it('asks each purpose once', () => {
		const draft = new RequestDraft(project);
		draft.items.push({ purpose: 'editorial', channels: ['print'], note: '' });
		expect(draft.missing.twice).toBe(true);
		expect(draft.asked).toHaveLength(1);
	});

	it('has its dates in order', () => {
		const draft = new RequestDraft(project);
		draft.starts_on = '2030-01-02';
		draft.ends_on = '2030-01-01';
		expect(draft.missing.ends).toBe(true);
		draft.starts_on = '2020-01-01';
		draft.ends_on = '2020-02-01';
		expect(draft.missing).toMatchObject({ ends: false, ended: true });
		draft.expires_on = '2020-01-01';
		expect(draft.missing.expires).toBe(true);
	});

	it('leaves out what was left empty', () => {
		const draft = new RequestDraft(project);
		draft.add(person('aino', 'a@example.org'));
		draft.message = '  ';
		const body = JSON.parse(JSON.stringify(draft.body())) as object;
		expect(Object.keys(body).sort()).toEqual([
			'asks_biometric',
			'expires_on',
			'items',
			'language',
			'send',
			'starts_on',
			'talent_ids',
			'territories',
			'title'
		]);
	});
});
