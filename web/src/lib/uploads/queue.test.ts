import { describe, expect, it } from 'vitest';
import { backoff, Pace, passing, resumable, startable, summarize, type Item } from './queue';

let id = 0;
const item = (state: Item['state'], part: Partial<Item> = {}): Item => ({
	id: ++id,
	project: 'p',
	name: `${id}.jpg`,
	size: 100,
	lastModified: 7,
	sent: 0,
	state,
	...part
});

describe('what starts next', () => {
	it('is the first waiting files, up to four at a time', () => {
		const items = [item('done'), ...Array.from({ length: 6 }, () => item('waiting'))];
		expect(startable(items)).toEqual(items.slice(1, 5));
	});

	it('counts files that wait for the connection as running', () => {
		const items = [
			item('sending'),
			item('retrying'),
			item('retrying'),
			item('waiting'),
			item('waiting')
		];
		expect(startable(items)).toEqual([items[3]]);
	});

	it('is nothing while enough run, and never a paused file', () => {
		expect(
			startable([...Array.from({ length: 4 }, () => item('sending')), item('waiting')])
		).toEqual([]);
		expect(startable([item('paused'), item('failed')])).toEqual([]);
	});
});

describe('the sum of a queue', () => {
	it('counts failed files neither as work nor as done', () => {
		const sum = summarize([
			item('done', { sent: 100 }),
			item('duplicate', { sent: 100 }),
			item('sending', { sent: 40 }),
			item('waiting', { project: 'other' }),
			item('failed', { sent: 70 })
		]);
		expect(sum).toMatchObject({
			files: 5,
			done: 2,
			duplicates: 1,
			failed: 1,
			active: 2,
			bytes: 400,
			sent: 240,
			project: 'p',
			retrying: false
		});
	});

	it('says when files wait for the connection', () => {
		expect(summarize([item('retrying')]).retrying).toBe(true);
	});
});

describe('going on after a reload', () => {
	const unfinished = (filename: string, length: number, n: string) => ({
		id: n,
		location: `/u/${n}`,
		filename,
		modified: 7,
		length,
		offset: 10
	});

	it('finds unfinished uploads by name, length and last change, each once', () => {
		const first = { name: 'a.jpg', size: 5, lastModified: 7 };
		const second = { name: 'a.jpg', size: 5, lastModified: 7 };
		const longer = { name: 'a.jpg', size: 6, lastModified: 7 };
		const another = { name: 'a.jpg', size: 5, lastModified: 8 };
		const found = resumable(
			[another, first, second, longer],
			[unfinished('a.jpg', 5, 'u1'), unfinished('b.jpg', 6, 'u2')]
		);
		expect(found.get(first)?.id).toBe('u1');
		expect(found.has(second)).toBe(false);
		expect(found.has(longer)).toBe(false);
		expect(found.has(another)).toBe(false);
	});
});

describe('trying again', () => {
	it('goes on by itself after what passes, and names what does not', () => {
		for (const status of [0, 409, 423, 429, 460, 500, 502, 503]) expect(passing(status)).toBe(true);
		for (const status of [400, 401, 403, 404, 413, 415, 422, 507])
			expect(passing(status)).toBe(false);
	});

	it('waits longer each time, but never gives up', () => {
		expect([0, 1, 2, 3].map(backoff)).toEqual([500, 1000, 2000, 4000]);
		expect(backoff(5)).toBe(15_000);
		expect(backoff(100_000)).toBe(15_000);
	});
});

describe('the time left', () => {
	it('follows the pace of the last seconds', () => {
		const pace = new Pace();
		for (let s = 0; s <= 30; s++) pace.note(s * 1000, s < 15 ? s * 10 : 150 + (s - 15) * 100);
		expect(pace.secondsFor(1000)).toBeCloseTo(10, 0);
	});

	it('is unknown at first and while nothing moves', () => {
		const pace = new Pace();
		pace.note(0, 0);
		expect(pace.secondsFor(100)).toBeUndefined();
		pace.note(2000, 0);
		expect(pace.secondsFor(100)).toBeUndefined();
	});
});
