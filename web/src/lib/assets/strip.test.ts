import { describe, expect, it } from 'vitest';
import { framesBetween, layStrip } from './strip';

const options = { height: 50, activeHeight: 60, gap: 4, around: 6 };

describe('the filmstrip', () => {
	it('puts pictures side by side, the open one larger and apart', () => {
		const { frames, width } = layStrip([1, 2, 1], 1, options);
		expect(frames).toEqual([
			{ x: 0, width: 50 },
			{ x: 60, width: 120 },
			{ x: 190, width: 50 }
		]);
		expect(width).toBe(240);
	});
	it('gives the open one at an end no empty room outside', () => {
		expect(layStrip([1], 0, options)).toEqual({ frames: [{ x: 0, width: 60 }], width: 60 });
		expect(layStrip([1, 1], 1, options).width).toBe(120);
	});
	it('finds what is near in a long one', () => {
		const strip = layStrip(
			Array.from({ length: 100_000 }, () => 1),
			-1,
			options
		);
		const [from, to] = framesBetween(strip, 540_000, 540_540);
		expect(from).toBe(10_000);
		expect(to - from).toBe(11);
		expect(framesBetween(layStrip([], -1, options), 0, 100)).toEqual([0, 0]);
	});
});
