/** Where tiles stand: rows of one height each, filled from edge to edge, days apart. Pure arithmetic. */

export interface Shape {
	/** Width by height of the picture. */
	ratio: number;
	/** Tiles of one day stand under one heading; undefined: no headings. */
	day: string | undefined;
}

export interface LayoutOptions {
	/** Of the whole grid, px. */
	width: number;
	/** Height that rows should come near to, px. */
	rowHeight: number;
	gap: number;
	/** Room for a heading, with the space above and below it, px. */
	headingHeight: number;
}

export interface Row {
	/** px from the top of the grid. */
	y: number;
	height: number;
	/** Index of the first tile. */
	first: number;
	count: number;
}

export interface Heading {
	y: number;
	day: string;
	/** Index of the first tile of the day, and how many there are. */
	first: number;
	count: number;
}

export interface Layout {
	rows: Row[];
	headings: Heading[];
	height: number;
	options: LayoutOptions;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Very wide and very tall pictures are cropped in their tile, so that they leave room for others. */
export const clampRatio = (ratio: number) => Math.min(2.6, Math.max(0.6, ratio));

/** Rows may grow over the wished height by so much; a row that would need more stays open at its end. */
const mostGrowth = 1.35;

/** Lays out tiles in order. Takes time in proportion to their number. */
export function justify(shapes: readonly Shape[], options: LayoutOptions): Layout {
	return fill(shapes, { rows: [], headings: [], height: 0, options }, 0, 0);
}

/**
 * Goes on with a layout of the first tiles of `shapes`: only its last day, or without days its last
 * row, is laid out anew.
 */
export function extend(layout: Layout, shapes: readonly Shape[]): Layout {
	const lastRow = layout.rows.at(-1);
	const lastDay = layout.headings.at(-1);
	if (!lastRow) return justify(shapes, layout.options);
	const at = lastDay?.first ?? lastRow.first;
	return fill(
		shapes,
		{
			...layout,
			rows: layout.rows.slice(0, lastDay ? rowOf(layout, at) : -1),
			headings: layout.headings.slice(0, -1)
		},
		at,
		lastDay?.y ?? lastRow.y
	);
}

/** Lays out the tiles from `at` on, at `y`, after the rows that stand already. */
function fill(shapes: readonly Shape[], before: Layout, at: number, y: number): Layout {
	const { options, rows, headings } = before;
	const { width, gap, headingHeight } = options;
	while (at < shapes.length && width > 0) {
		const day = shapes[at]?.day;
		let end = at;
		while (end < shapes.length && shapes[end]?.day === day) end++;
		if (day !== undefined) {
			headings.push({ y, day, first: at, count: end - at });
			y += headingHeight;
		}
		while (at < end) {
			const row = nextRow(shapes, at, end, options);
			rows.push({ y, height: row.height, first: at, count: row.count });
			y += row.height + gap;
			at += row.count;
		}
	}
	return { rows, headings, height: Math.max(0, y - (rows.length > 0 ? gap : 0)), options };
}

/** How many tiles from `first` on, before `end`, make a row, and how high it is. */
function nextRow(shapes: readonly Shape[], first: number, end: number, options: LayoutOptions) {
	const { width, rowHeight, gap } = options;
	let sum = 0;
	for (let i = first; i < end; i++) {
		const before = sum;
		sum += clampRatio(shapes[i]?.ratio ?? 1);
		const count = i - first + 1;
		const height = (width - gap * (count - 1)) / sum;
		if (height > rowHeight) continue;
		// with this tile the row is lower than wished, without it higher: what is nearer wins
		const without = before > 0 ? (width - gap * (count - 2)) / before : Infinity;
		return without - rowHeight < rowHeight - height && without < rowHeight * mostGrowth
			? { height: without, count: count - 1 }
			: { height, count };
	}
	// the last row of a day
	const count = end - first;
	const full = (width - gap * (count - 1)) / sum;
	return { height: full < rowHeight * mostGrowth ? full : rowHeight, count };
}

/** The rows that touch the stretch from `top` to `bottom` (px), as [from, to). */
export function rowsBetween(layout: Layout, top: number, bottom: number): [number, number] {
	const { rows } = layout;
	const from = firstRow(rows, (row) => row.y + row.height >= top);
	const to = firstRow(rows, (row) => row.y > bottom);
	return [from, Math.max(from, to)];
}

/** Index of the first row for which something holds that holds for all after it; their number if none. */
function firstRow(rows: readonly Row[], holds: (row: Row) => boolean): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const row = rows[middle];
		if (row && holds(row)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The row in which a tile stands. */
export function rowOf(layout: Layout, tile: number): number {
	return Math.max(0, firstRow(layout.rows, (row) => row.first > tile) - 1);
}

/** The tiles of a row in whole pixels, without gaps or overlaps from rounding. */
export function boxes(layout: Layout, shapes: readonly Shape[], row: Row): Box[] {
	const { gap, width } = layout.options;
	const y = Math.round(row.y);
	const height = Math.round(row.y + row.height) - y;
	const found: Box[] = [];
	let x = 0;
	for (let i = 0; i < row.count; i++) {
		const own = clampRatio(shapes[row.first + i]?.ratio ?? 1) * row.height;
		const left = Math.round(x);
		const right = Math.min(width, Math.round(x + own));
		found.push({ x: left, y, width: right - left, height });
		x += own + gap;
	}
	return found;
}

/** The tile above or below another one: the one whose middle is nearest. */
export function vertical(
	layout: Layout,
	shapes: readonly Shape[],
	tile: number,
	by: 1 | -1
): number {
	const here = rowOf(layout, tile);
	const row = layout.rows[here];
	const next = layout.rows[here + by];
	if (!row || !next) return tile;
	const middle = center(boxes(layout, shapes, row)[tile - row.first]);
	let best = next.first;
	let nearest = Infinity;
	boxes(layout, shapes, next).forEach((box, i) => {
		const distance = Math.abs(center(box) - middle);
		if (distance < nearest) {
			nearest = distance;
			best = next.first + i;
		}
	});
	return best;
}

const center = (box: Box | undefined) => (box ? box.x + box.width / 2 : 0);
