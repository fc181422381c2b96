import { describe, expect, it } from 'vitest';
import { Answers } from './answers.svelte';
import type { AskedRequest, RequestItem } from './types';

const request = (change: Partial<AskedRequest> = {}): AskedRequest => ({
	id: 'r',
	state: 'opened',
	project: { id: 'p', name: 'Harbour light' },
	title: 'May we?',
	language: 'en',
	items: [
		{ purpose: 'editorial', channels: ['print', 'web'] },
		{ purpose: 'social_media', channels: ['social'] }
	],
	territories: ['DE'],
	starts_on: '2026-11-01',
	asks_biometric: true,
	guardian_needed: false,
	text: 'Text',
	text_sha256: 'abc',
	form: { id: 'f', name: 'Standard', version: 1 },
	pictures: [],
	sent_at: '2026-11-20T00:00:00Z',
	expires_at: '2026-12-20T00:00:00Z',
	...change
});
const [editorial, social] = request().items as [RequestItem, RequestItem];
const drawn = [
	[
		[0, 0],
		[100, 0]
	] as const
];

describe('answers', () => {
	it('are all no at first (A4)', () => {
		const answers = new Answers(request());
		expect(answers.accepted).toEqual([]);
		expect(answers.biometric).toBe(false);
		expect(answers.guardian).toBe(false);
		expect(answers.typed).toBe(false);
		expect(answers.missing).toEqual(['nothing', 'name', 'signature']);
		expect(answers.step).toBe(2);
	});

	it('switch a use on whole, or place by place', () => {
		const answers = new Answers(request());
		answers.toggle(editorial, true);
		expect(answers.channels(editorial)).toEqual(['print', 'web']);
		answers.tick(editorial, 'print', false);
		expect(answers.channels(editorial)).toEqual(['web']);
		answers.tick(editorial, 'web', false);
		expect(answers.on(editorial)).toBe(false);
		answers.tick(editorial, 'web', true);
		answers.tick(editorial, 'print', true);
		expect(answers.channels(editorial)).toEqual(['print', 'web']);
		expect(answers.on(social)).toBe(false);
	});

	it('take no place that was not asked for', () => {
		const answers = new Answers(request());
		answers.tick(social, 'broadcast', true);
		expect(answers.on(social)).toBe(false);
	});

	it('are sent as what was accepted alone', () => {
		const answers = new Answers(request());
		answers.tick(editorial, 'web', true);
		answers.name = '  Aino Salmi ';
		answers.strokes = drawn;
		expect(answers.missing).toEqual([]);
		expect(answers.step).toBe(4);
		expect(answers.body()).toEqual({
			name: 'Aino Salmi',
			relation: 'self',
			items: [{ purpose: 'editorial', channels: ['web'] }],
			biometric: false,
			signature: {
				width: 600,
				height: 288,
				strokes: [
					[
						[0, 0],
						[100, 0]
					]
				]
			},
			typed: false,
			text_sha256: 'abc'
		});
	});

	it('may be a yes to matching alone, and a typed name', () => {
		const answers = new Answers(request());
		answers.biometric = true;
		answers.name = 'Aino Salmi';
		answers.typed = true;
		expect(answers.missing).toEqual([]);
		expect(answers.body()).toMatchObject({
			items: [],
			biometric: true,
			signature: null,
			typed: true
		});
	});

	it('of a minor need a guardian (A14)', () => {
		const answers = new Answers(request({ guardian_needed: true }));
		answers.toggle(social, true);
		answers.name = 'Eeva Salmi';
		answers.typed = true;
		expect(answers.missing).toEqual(['guardian']);
		answers.guardian = true;
		expect(answers.missing).toEqual([]);
		expect(answers.body().relation).toBe('guardian');
	});

	it('outlive a text that changed, as far as it still asks the same', () => {
		const before = new Answers(request());
		before.toggle(editorial, true);
		before.toggle(social, true);
		before.biometric = true;
		before.name = 'Aino Salmi';
		before.strokes = drawn;
		const after = Answers.again(
			before,
			request({
				text_sha256: 'new',
				items: [{ purpose: 'editorial', channels: ['web', 'broadcast'] }],
				asks_biometric: false
			})
		);
		expect(after.body()).toMatchObject({
			name: 'Aino Salmi',
			items: [{ purpose: 'editorial', channels: ['web'] }],
			biometric: false,
			text_sha256: 'new'
		});
		expect(after.missing).toEqual([]);
	});
});
