import { expect, it } from 'vitest';
import { NewestFirst } from './pages.svelte';
import { ProblemError } from './problem';
import type { Page } from './types';

interface Thing {
	id: string;
	name?: string;
}

/** Pages of two from things that the test may change; an answer can be made to wait. */
class Things extends NewestFirst<Thing> {
	wait: Promise<void> | undefined;
	constructor(public there: Thing[]) {
		super();
	}
	protected async read(cursor: string | undefined): Promise<Page<Thing>> {
		const rest = this.there.filter((t) => cursor === undefined || t.id < cursor);
		await this.wait;
		const items = rest.slice(0, 2);
		return { items, next_cursor: rest.length > 2 ? items.at(-1)?.id : null };
	}
	override again = () => super.again();
	override put = (thing: Thing) => super.put(thing);
	override reread = (id: string, reading: Promise<Thing>) => super.reread(id, reading);
	get ids() {
		return this.items.map((t) => t.id).join('');
	}
}
const things = (ids: string) => new Things([...ids].map((id) => ({ id })));

it('loads page by page until there are no more', async () => {
	const list = things('edcba');
	await list.load();
	expect([list.ids, list.ready, list.more]).toEqual(['ed', true, true]);
	await list.load();
	await list.load();
	expect([list.ids, list.more]).toEqual(['edcba', false]);
	await list.load();
	expect(list.ids).toBe('edcba');
});

it('shows a thing once that came by an event before its page', async () => {
	const list = things('edcba');
	await list.load();
	list.put({ id: 'c' });
	await list.load();
	expect([...list.ids].sort().join('')).toBe('bcde');
});

it('tells a failure, and goes on after it', async () => {
	const list = things('ba');
	list.wait = Promise.reject(new Error('offline'));
	await list.load();
	expect([list.error, list.ready, list.loading]).toEqual([new Error('offline'), false, false]);
	list.wait = undefined;
	await list.load();
	expect([list.error, list.ids]).toEqual([undefined, 'ba']);
});

it('drops a page that was asked for before the list began again', async () => {
	const list = things('dcba');
	let come = () => {};
	list.wait = new Promise((done) => (come = done));
	const first = list.load();
	list.there = [{ id: 'b' }];
	list.wait = undefined;
	await list.restart();
	come();
	await first;
	expect([list.ids, list.more, list.loading]).toEqual(['b', false, false]);
});

it('reads the newest again: what is new comes, what is gone goes, older ones stay', async () => {
	const list = things('dcba');
	await list.load();
	await list.load();
	list.there = [...'ecba'].map((id) => ({ id }));
	await list.again();
	expect(list.ids).toBe('ecba');
	list.there = [{ id: 'e' }];
	await list.again();
	expect(list.ids).toBe('e');
});

it('takes one out that is gone, and leaves it where it cannot be read', async () => {
	const list = things('ba');
	await list.load();
	await list.reread('a', Promise.resolve({ id: 'a', name: 'new' }));
	expect(list.items[1]?.name).toBe('new');
	await list.reread('b', Promise.reject(new ProblemError('offline', 0, '')));
	expect(list.ids).toBe('ba');
	await list.reread('b', Promise.reject(new ProblemError('not_found', 404, '')));
	expect(list.ids).toBe('a');
});
