import { describe, expect, it } from 'vitest';
import { readWanted, writeWanted, type Wanted } from './wanted';

describe('which number of a board is looked into', () => {
	it('stands in the address and is read from it', () => {
		const all: Wanted[] = [
			{ state: 'blocked' },
			{ reason: 'undecided' },
			{ talent_id: 't', state: 'needs_review' },
			{ rests_on: 'c' },
			{ state: 'cleared', compare_state: 'blocked' }
		];
		for (const wanted of all)
			expect(readWanted(new URLSearchParams(writeWanted(wanted)))).toEqual(wanted);
	});

	it('is nothing where the address names nothing that there is', () => {
		expect(writeWanted(undefined)).toBe('');
		expect(readWanted(new URLSearchParams(''))).toBeUndefined();
		expect(readWanted(new URLSearchParams('state=odd&other=1'))).toBeUndefined();
	});
});
