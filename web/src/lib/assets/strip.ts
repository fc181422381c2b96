/** Where the pictures of the filmstrip stand. Pure arithmetic, px. */
import { clampRatio } from './layout';

export interface StripOptions {
	height: number;
	/** Height of the open one. */
	activeHeight: number;
	gap: number;
	/** More room on both sides of the open one. */
	around: number;
}
export interface Frame {
	x: number;
	width: number;
}
export interface StripLayout {
	frames: Frame[];
	width: number;
}

/** Side by side, the open one larger. Takes time in proportion to the number of pictures. */
export function layStrip(
	ratios: readonly number[],
	active: number,
	{ height, activeHeight, gap, around }: StripOptions
): StripLayout {
	const frames: Frame[] = [];
	let x = 0;
	ratios.forEach((ratio, i) => {
		const width = Math.round(clampRatio(ratio) * (i === active ? activeHeight : height));
		if (i === active && i > 0) x += around;
		frames.push({ x, width });
		x += width + gap + (i === active ? around : 0);
	});
	return { frames, width: Math.max(0, x - gap - (active === ratios.length - 1 ? around : 0)) };
}

/** The pictures that touch the stretch from `left` to `right`, as [from, to). */
export function framesBetween(
	{ frames }: StripLayout,
	left: number,
	right: number
): [number, number] {
	const first = (holds: (frame: Frame) => boolean) => {
		let low = 0;
		let high = frames.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const frame = frames[middle];
			if (frame && holds(frame)) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	const from = first((f) => f.x + f.width >= left);
	return [
		from,
		Math.max(
			from,
			first((f) => f.x > right)
		)
	];
}
