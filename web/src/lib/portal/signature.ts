/** A drawn signature: strokes on a pad of fixed size. Pure arithmetic; the pad on the page only brings points. */
import type { Signature } from './types';

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

/** The pad's own size; the page shows it in any other. */
export const padWidth = 600;
export const padHeight = 288;
/** Points nearer to the one before say nothing new. */
const leastStep = 1.5;
/** So many points a signature has at most: hours of scribbling stay a small body. */
const mostPoints = 4000;
/** Shorter ink is a slip of the finger. */
const leastInk = 40;

/** Brings a point of the page into the pad. */
export function toPad(
	x: number,
	y: number,
	rect: { left: number; top: number; width: number; height: number }
): Point {
	const along = (at: number, from: number, size: number, pad: number) =>
		round(Math.min(pad, Math.max(0, ((at - from) / size) * pad)));
	return [along(x, rect.left, rect.width, padWidth), along(y, rect.top, rect.height, padHeight)];
}

/** The stroke with one more point, unless that lies on the last one. */
export function extend(stroke: Stroke, point: Point): Stroke {
	const last = stroke.at(-1);
	if (last && distance(last, point) < leastStep) return stroke;
	return [...stroke, point];
}

/** Whether there is room for more ink. */
export const full = (strokes: readonly Stroke[]): boolean =>
	strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= mostPoints;

/** Length of the ink. */
export const ink = (strokes: readonly Stroke[]): number =>
	strokes.reduce(
		(sum, stroke) =>
			sum +
			stroke.reduce((length, point, i) => {
				const before = stroke[i - 1];
				return before ? length + distance(before, point) : length;
			}, 0),
		0
	);

/** Whether somebody has signed, rather than touched the pad. */
export const signed = (strokes: readonly Stroke[]): boolean => ink(strokes) >= leastInk;

/**
 * A stroke as the `d` of an SVG path: curves through the middles of neighbouring points, so that few points still look
 * like handwriting. One point is a dot.
 */
export function pathOf(stroke: Stroke): string {
	const [first, ...rest] = stroke;
	if (!first) return '';
	const last = rest.at(-1);
	if (!last) return `M${first[0]},${first[1]}h.01`;
	let path = `M${first[0]},${first[1]}`;
	for (let i = 0; i < rest.length - 1; i++) {
		const [control, next] = [rest[i], rest[i + 1]];
		if (!control || !next) break;
		path += `Q${control[0]},${control[1]} ${round((control[0] + next[0]) / 2)},${round((control[1] + next[1]) / 2)}`;
	}
	return `${path}L${last[0]},${last[1]}`;
}

/** As it is sent: strokes without ink are left out. */
export const signatureOf = (strokes: readonly Stroke[]): Signature => ({
	width: padWidth,
	height: padHeight,
	strokes: strokes.filter((s) => s.length > 0).map((s) => s.map(([x, y]) => [x, y]))
});

const round = (n: number) => Math.round(n * 10) / 10;
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
