import { describe, expect, it } from 'vitest';
import {
	extend,
	full,
	ink,
	padHeight,
	padWidth,
	pathOf,
	signatureOf,
	signed,
	toPad,
	type Point,
	type Stroke
} from './signature';

const line = (n: number, step = 3): Stroke =>
	Array.from({ length: n }, (_, i): Point => [i * step, 10]);

describe('a point of the page', () => {
	const rect = { left: 20, top: 100, width: 300, height: 144 };

	it('is brought into the pad, whatever its size on the page', () => {
		expect(toPad(20, 100, rect)).toEqual([0, 0]);
		expect(toPad(170, 172, rect)).toEqual([padWidth / 2, padHeight / 2]);
		expect(toPad(20 + 33.333, 100, rect)).toEqual([66.7, 0]);
	});

	it('stays on the pad when the finger leaves it', () => {
		expect(toPad(-50, 900, rect)).toEqual([0, padHeight]);
		expect(toPad(900, -5, rect)).toEqual([padWidth, 0]);
	});
});

describe('a stroke', () => {
	it('takes points that go somewhere and no others', () => {
		let stroke: Stroke = [];
		for (const point of [
			[0, 0],
			[0.5, 0.5],
			[0, 1],
			[3, 0]
		] as Point[])
			stroke = extend(stroke, point);
		expect(stroke).toEqual([
			[0, 0],
			[3, 0]
		]);
	});

	it('is drawn as curves that begin and end where the pen did', () => {
		expect(
			pathOf([
				[0, 0],
				[10, 0],
				[10, 10],
				[20, 10]
			])
		).toBe('M0,0Q10,0 10,5Q10,10 15,10L20,10');
		expect(pathOf([])).toBe('');
		expect(pathOf([[5, 6]])).toBe('M5,6h.01');
		expect(
			pathOf([
				[1, 2],
				[3, 4]
			])
		).toBe('M1,2L3,4');
	});
});

describe('a signature', () => {
	it('needs ink: neither nothing nor a touch is one', () => {
		expect(signed([])).toBe(false);
		expect(signed([[[5, 5]]])).toBe(false);
		expect(signed([line(5)])).toBe(false);
		expect(signed([line(10), line(10)])).toBe(true);
		expect(ink([line(11), [[9, 9]]])).toBe(30);
	});

	it('ends somewhere', () => {
		expect(full([line(3999)])).toBe(false);
		expect(full([line(2000), line(2000)])).toBe(true);
	});

	it('is sent with the size of its pad, without empty strokes', () => {
		expect(signatureOf([[], line(2)])).toEqual({
			width: padWidth,
			height: padHeight,
			strokes: [
				[
					[0, 10],
					[3, 10]
				]
			]
		});
	});
});
