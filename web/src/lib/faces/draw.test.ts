import { describe, expect, it } from 'vitest';
import { boxBetween, nudged } from './draw';

describe('drawing a box', () => {
	it('takes either diagonal and stays within the picture', () => {
		expect(boxBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })).toEqual({
			x: 0.25,
			y: 0.25,
			width: 0.5,
			height: 0.25
		});
		expect(boxBetween({ x: -1, y: 0.5 }, { x: 2, y: 2 })).toEqual({
			x: 0,
			y: 0.5,
			width: 1,
			height: 0.5
		});
	});
	it('moves by a tenth of its size, up to the edge', () => {
		const box = { x: 0.5, y: 0.5, width: 0.1, height: 0.2 };
		expect(nudged(box, 'ArrowRight', false).x).toBeCloseTo(0.51);
		expect(nudged(box, 'ArrowUp', false).y).toBeCloseTo(0.48);
		expect(nudged({ ...box, x: 0.899 }, 'ArrowRight', false).x).toBeCloseTo(0.9);
	});
	it('grows and shrinks, and never vanishes', () => {
		const box = { x: 0.5, y: 0.5, width: 0.1, height: 0.2 };
		const grown = nudged(box, 'ArrowRight', true);
		expect(grown.x).toBe(0.5);
		expect(grown.width).toBeCloseTo(0.11);
		let small = box;
		for (let i = 0; i < 100; i++) small = nudged(small, 'ArrowUp', true);
		expect(small.height).toBeCloseTo(0.005);
	});
});
