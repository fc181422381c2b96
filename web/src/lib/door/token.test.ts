import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeToken } from './token';

const replaced: string[] = [];
beforeEach(() => {
	replaced.length = 0;
	vi.stubGlobal('history', {
		state: null,
		replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url)
	});
});
afterEach(() => vi.unstubAllGlobals());

it('takes the token out of the address', () => {
	vi.stubGlobal('location', { hash: '#q1w2-e3_r4', pathname: '/reset', search: '' });
	expect(takeToken()).toBe('q1w2-e3_r4');
	expect(replaced).toEqual(['/reset']);
});

it('leaves an address without one alone', () => {
	vi.stubGlobal('location', { hash: '', pathname: '/reset', search: '?a=b' });
	expect(takeToken()).toBe('');
	expect(replaced).toEqual([]);
});
