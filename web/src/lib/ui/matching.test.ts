import { expect, it } from 'vitest';
import { matching } from './matching';

const entries = ['Tomás Arrieta', 'Mara Odili', 'Henrik Vass', 'Tamara Weiß'].map((label) => ({
	label
}));
const found = (typed: string) => matching(entries, typed).map((e) => e.label);

it('finds a part of a name without its accents, those that begin with it first', () => {
	expect(found('tomas')).toEqual(['Tomás Arrieta']);
	expect(found('mara')).toEqual(['Mara Odili', 'Tamara Weiß']);
	expect(found('  ')).toHaveLength(4);
	expect(found('xyz')).toEqual([]);
});
