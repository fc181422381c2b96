import { describe, expect, it } from 'vitest';
import {
	boxes,
	clampRatio,
	extend,
	justify,
	rowOf,
	rowsBetween,
	vertical,
	type Shape
} from './layout';

const options = { width: 1000, rowHeight: 200, gap: 6, headingHeight: 44 };
/** Numbers that look random and are always the same. */
function ratios(n: number): number[] {
	let seed = 7;
	return Array.from({ length: n }, () => {
		seed = (seed * 16807) % 2147483647;
		return 0.5 + (seed / 2147483647) * 1.8;
	});
}
const shapes = (n: number, day: (i: number) => string | undefined): Shape[] =>
	ratios(n).map((ratio, i) => ({ ratio, day: day(i) }));

describe('justified rows', () => {
	it('take every tile once, in order', () => {
		const all = shapes(500, (i) => `day ${Math.floor(i / 37)}`);
		const { rows } = justify(all, options);
		let next = 0;
		for (const row of rows) {
			expect(row.first).toBe(next);
			expect(row.count).toBeGreaterThan(0);
			next += row.count;
		}
		expect(next).toBe(500);
	});

	it('reach from edge to edge without gaps or overlaps from rounding, except at the end of a day', () => {
		const all = shapes(300, (i) => `day ${Math.floor(i / 100)}`);
		const layout = justify(all, options);
		for (const row of layout.rows) {
			const tiles = boxes(layout, all, row);
			tiles.forEach((tile, i) => {
				const before = tiles[i - 1];
				if (before) expect(Math.abs(tile.x - (before.x + before.width) - 6)).toBeLessThanOrEqual(1);
			});
			const last = tiles.at(-1);
			const dayEnds = (row.first + row.count) % 100 === 0;
			expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(1000);
			if (!dayEnds) expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(1000);
		}
	});

	it('keep near the wished height', () => {
		for (const row of justify(
			shapes(1000, () => undefined),
			options
		).rows) {
			expect(row.height).toBeGreaterThan(200 * 0.6);
			expect(row.height).toBeLessThan(200 * 1.4);
		}
	});

	it('never blow up a day of one tile', () => {
		const [row] = justify([{ ratio: 1, day: 'a' }], options).rows;
		expect(row?.height).toBe(200);
	});

	it('do not overlap each other or the headings', () => {
		const layout = justify(
			shapes(200, (i) => `day ${Math.floor(i / 9)}`),
			options
		);
		const stretches = [
			...layout.rows.map((r) => [r.y, r.y + r.height]),
			...layout.headings.map((h) => [h.y, h.y + options.headingHeight])
		].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
		stretches.forEach(([start = 0], i) => {
			const before = stretches[i - 1];
			if (before) expect(start).toBeGreaterThanOrEqual((before[1] ?? 0) - 0.001);
		});
		expect(layout.height).toBeCloseTo(Math.max(...stretches.map((s) => s[1] ?? 0)));
	});

	it('say how many tiles stand under a heading', () => {
		const { headings } = justify(
			shapes(25, (i) => (i < 10 ? 'a' : 'b')),
			options
		);
		expect(headings.map((h) => [h.day, h.first, h.count])).toEqual([
			['a', 0, 10],
			['b', 10, 15]
		]);
	});

	it('are empty without tiles, and before the width is known', () => {
		expect(justify([], options)).toMatchObject({ rows: [], headings: [], height: 0 });
		expect(justify([{ ratio: 1, day: 'a' }], { ...options, width: 0 }).rows).toEqual([]);
	});

	it('crop extreme pictures', () => {
		expect(clampRatio(12)).toBe(2.6);
		expect(clampRatio(0.1)).toBe(0.6);
	});
});

describe('a layout that goes on', () => {
	it.each([
		['with days', (i: number) => `day ${Math.floor(i / 130)}`],
		['without days', () => undefined]
	])('is the same as one made at once, %s', (_, day) => {
		const all = shapes(1700, day);
		let layout = justify(all.slice(0, 200), options);
		for (const length of [700, 1200, 1700]) layout = extend(layout, all.slice(0, length));
		expect(layout).toEqual(justify(all, options));
	});

	it('begins from nothing', () => {
		const all = shapes(20, () => undefined);
		expect(extend(justify([], options), all)).toEqual(justify(all, options));
	});
});

describe('finding rows', () => {
	const all = shapes(10_000, (i) => `day ${Math.floor(i / 250)}`);
	const layout = justify(all, options);

	it('gives exactly those that touch the window', () => {
		for (const top of [-500, 0, 12_345, layout.height - 100]) {
			const [from, to] = rowsBetween(layout, top, top + 900);
			const expected = layout.rows
				.map((row, i) => ({ row, i }))
				.filter(({ row }) => row.y + row.height >= top && row.y <= top + 900)
				.map(({ i }) => i);
			expect([from, to]).toEqual([
				expected[0] ?? from,
				expected.length > 0 ? (expected.at(-1) ?? 0) + 1 : from
			]);
		}
	});

	it('finds the row of a tile', () => {
		layout.rows.forEach((row, i) => {
			expect(rowOf(layout, row.first)).toBe(i);
			expect(rowOf(layout, row.first + row.count - 1)).toBe(i);
		});
	});

	it('goes up and down to the nearest tile, also over the end of a day', () => {
		const tile = 249;
		const below = vertical(layout, all, tile, 1);
		expect(rowOf(layout, below)).toBe(rowOf(layout, tile) + 1);
		expect(vertical(layout, all, 0, -1)).toBe(0);
		expect(vertical(layout, all, 9_999, 1)).toBe(9_999);
	});

	it('lays out a hundred thousand tiles', () => {
		const many = shapes(100_000, (i) => `day ${Math.floor(i / 400)}`);
		const big = justify(many, options);
		const last = big.rows.at(-1);
		expect((last?.first ?? 0) + (last?.count ?? 0)).toBe(100_000);
	});
});
