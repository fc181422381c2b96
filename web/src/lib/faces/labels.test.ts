import { describe, expect, it } from 'vitest';
import { overlap, placeLabels, type Labelled } from './labels';

const options = { stage: { width: 1000, height: 600 }, height: 22, gap: 6, shortWidth: 24 };
const face = (id: string, x: number, y: number, size = 80): Labelled => ({
	id,
	box: { x, y, width: size, height: size },
	width: 100
});

/** The rectangles of all labels. */
function rects(labels: Labelled[]) {
	const placed = placeLabels(labels, options);
	return labels.map((l) => {
		const at = placed.get(l.id);
		if (!at) throw new Error(`${l.id} has no place`);
		return { ...at, width: at.short ? options.shortWidth : l.width, height: options.height };
	});
}

describe('labels of faces', () => {
	it('stand above their box, flush with its left edge', () => {
		const [only] = rects([face('a', 200, 200)]);
		expect(only).toMatchObject({ x: 200, y: 200 - 22 - 6, short: false });
	});
	it('stand below at the upper edge of the stage, and never leave it', () => {
		const [top] = rects([face('a', 950, 2)]);
		expect(top?.y).toBeGreaterThan(80);
		expect((top?.x ?? 0) + 100).toBeLessThanOrEqual(1000);
	});
	it('do not lie on each other or on other faces', () => {
		const labels = [
			face('a', 200, 200),
			face('b', 250, 120),
			face('c', 300, 210),
			face('d', 390, 200)
		];
		const all = rects(labels);
		all.forEach((a, i) => {
			all.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(0));
			labels.forEach((l, j) => i !== j && expect(overlap(a, l.box)).toBeLessThanOrEqual(60));
		});
	});
	it('lose their words in a crowd, but keep a place each', () => {
		const crowd = Array.from({ length: 60 }, (_, i) =>
			face(String(i), 20 + (i % 12) * 40, 40 + Math.floor(i / 12) * 44, 34)
		);
		const all = rects(crowd);
		expect(all.filter((r) => r.short).length).toBeGreaterThan(30);
	});
	it('keep the words of the face that is being decided', () => {
		const crowd = Array.from({ length: 60 }, (_, i) =>
			face(String(i), 20 + (i % 12) * 40, 40 + Math.floor(i / 12) * 44, 34)
		).map((l) => ({ ...l, first: l.id === '29' }));
		expect(placeLabels(crowd, options).get('29')?.short).toBe(false);
	});
});
