import { describe, expect, it } from 'vitest';
import type { AssetSummary } from '$lib/api/types';
import { compare, fits, narrows, readFilter, writeFilter, type AssetFilter } from './filter';
import { merge } from './merge';

const asset = (id: string, part: Partial<AssetSummary> = {}): AssetSummary => ({
	id,
	project_id: 'p',
	name: `${id}.jpg`,
	kind: 'image',
	format: 'jpeg',
	state: 'ready',
	frames: 1,
	bytes: 1,
	sha256: '',
	created_at: `2026-09-12T10:00:0${id}Z`,
	scan: 'thorough',
	clearance: 'cleared',
	faces: { total: 0, cleared: 0, possible: 0, unknown: 0, blocked: 0, ignored: 0 },
	uploaded_by: 'Ines',
	...part
});
const newest: AssetFilter = { sort: 'newest' };
const ids = (list: AssetSummary[]) => list.map((a) => a.id).join('');

describe('merging changes into a list', () => {
	const list = ['9', '7', '5', '3'].map((id) => asset(id));

	it('puts new assets where the order wants them', () => {
		expect(ids(merge(list, [asset('8'), asset('1')], newest, false))).toBe('987531');
	});

	it('leaves what lies beyond the last loaded page to its page', () => {
		expect(ids(merge(list, [asset('1')], newest, true))).toBe('9753');
		expect(ids(merge(list, [asset('4')], newest, true))).toBe('97543');
	});

	it('replaces what is known and keeps its place', () => {
		const merged = merge(list, [asset('7', { clearance: 'blocked' })], newest, true);
		expect(ids(merged)).toBe('9753');
		expect(merged[1]?.clearance).toBe('blocked');
	});

	it('takes out what no longer fits the filter', () => {
		const filter: AssetFilter = { ...newest, clearance: 'cleared' };
		expect(ids(merge(list, [asset('7', { clearance: 'blocked' })], filter, true))).toBe('953');
	});

	it('adds nothing that only the server could judge, and keeps what it judged before', () => {
		const filter: AssetFilter = { ...newest, q: 'quay' };
		expect(fits(asset('8'), filter)).toBeUndefined();
		expect(ids(merge(list, [asset('8'), asset('7')], filter, true))).toBe('9753');
	});

	it('follows every order', () => {
		expect(ids(merge([asset('1'), asset('3')], [asset('2')], { sort: 'oldest' }, false))).toBe(
			'123'
		);
		expect(ids(merge([asset('1'), asset('3')], [asset('2')], { sort: 'name' }, false))).toBe('123');
		const early = asset('9', { captured_at: '2020-01-01T00:00:00Z' });
		expect(compare(early, asset('1'), 'captured')).toBeGreaterThan(0);
	});
});

describe('a filter in the address', () => {
	it('comes back as it was written', () => {
		const filter: AssetFilter = {
			kind: 'video',
			clearance: 'blocked',
			state: undefined,
			talent_id: 't1',
			q: 'quay & sea',
			sort: 'name'
		};
		const written = writeFilter(filter, new URLSearchParams('size=5'));
		expect(written.get('size')).toBe('5');
		expect(readFilter(new URLSearchParams(written.toString()))).toEqual(filter);
	});

	it('leaves out what it does not know', () => {
		const filter = readFilter(new URLSearchParams('kind=sculpture&clearance=maybe&sort=size&q='));
		expect(filter.sort).toBe('newest');
		expect(narrows(filter)).toBe(false);
	});
});
