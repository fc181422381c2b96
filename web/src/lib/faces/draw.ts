import type { Box } from '$lib/api';

const clamp = (n: number, low: number, high: number) => Math.max(low, Math.min(high, n));

/** The box between two points of a picture (fractions), kept within it. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
	const left = clamp(Math.min(a.x, b.x), 0, 1);
	const top = clamp(Math.min(a.y, b.y), 0, 1);
	return {
		x: left,
		y: top,
		width: clamp(Math.max(a.x, b.x), 0, 1) - left,
		height: clamp(Math.max(a.y, b.y), 0, 1) - top
	};
}

/** A box moved, or made larger and smaller, by an arrow key; steps go with its size. */
export function nudged(box: Box, key: string, size: boolean): Box {
	const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
	const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
	const stepX = across * box.width * 0.1;
	const stepY = down * box.height * 0.1;
	if (size) {
		const width = clamp(box.width + stepX, 0.005, 1 - box.x);
		const height = clamp(box.height + stepY, 0.005, 1 - box.y);
		return { ...box, width, height };
	}
	return {
		...box,
		x: clamp(box.x + stepX, 0, 1 - box.width),
		y: clamp(box.y + stepY, 0, 1 - box.height)
	};
}
