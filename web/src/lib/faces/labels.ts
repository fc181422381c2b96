/** Where the labels of face boxes stand, so that they hide neither each other nor faces. Pure arithmetic, px. */

export interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}
export interface Labelled {
	id: string;
	box: Rect;
	/** Width of the label with its words, px. */
	width: number;
	/** Placed before the others: the face that is being decided. */
	first?: boolean;
}
export interface Placed {
	/** px on the stage. */
	x: number;
	y: number;
	/** Only the shape of the state: there was no room for words. */
	short: boolean;
}
export interface LabelOptions {
	stage: { width: number; height: number };
	/** Height of a label. */
	height: number;
	/** Between box and label. */
	gap: number;
	/** Width of a label without words. */
	shortWidth: number;
}

/** What a label may hide of others, px², before it goes without words. */
const mostHidden = 60;

/** A place for every label: above its box if it can be, below otherwise, without words where it is crowded. */
export function placeLabels(
	labels: readonly Labelled[],
	options: LabelOptions
): Map<string, Placed> {
	const { height, gap, shortWidth, stage } = options;
	const placed = new Map<string, Placed>();
	const taken: Rect[] = [];
	const order = [...labels].sort(
		(a, b) => Number(b.first ?? false) - Number(a.first ?? false) || b.box.width - a.box.width
	);
	for (const label of order) {
		const others = labels.filter((l) => l.id !== label.id).map((l) => l.box);
		const full = best(label, label.width);
		// the face that is being decided always says who it may be
		const choice =
			full.cost <= mostHidden || label.first ? full : { ...best(label, shortWidth), short: true };
		taken.push(choice.rect);
		placed.set(label.id, { x: choice.rect.x, y: choice.rect.y, short: choice.short });

		function best({ box }: Labelled, width: number) {
			const right = box.x + box.width - width;
			const above = box.y - gap - height;
			const below = box.y + box.height + gap;
			const inside = box.y + gap;
			const places = [
				{ x: box.x, y: above },
				{ x: right, y: above },
				{ x: box.x, y: below },
				{ x: right, y: below },
				{ x: box.x + gap, y: inside }
			];
			let found = { rect: { x: 0, y: 0, width, height }, cost: Infinity, short: false };
			places.forEach((place, i) => {
				// never off the stage
				const rect = {
					x: clamp(place.x, 0, stage.width - width),
					y: clamp(place.y, 0, stage.height - height),
					width,
					height
				};
				const hides =
					sum(taken, (t) => overlap(t, rect)) * 3 + sum(others, (o) => overlap(o, rect));
				// among equals the first one wins; its own face is hidden only when nothing else is left
				const cost = hides + overlap(box, rect) * 0.02 + i * 0.5;
				if (cost < found.cost) found = { rect, cost, short: false };
			});
			return found;
		}
	}
	return placed;
}

const clamp = (n: number, low: number, high: number) => Math.max(low, Math.min(high, n));
const sum = (rects: readonly Rect[], size: (rect: Rect) => number) =>
	rects.reduce((all, rect) => all + size(rect), 0);

/** Area that two rectangles share, px². */
export function overlap(a: Rect, b: Rect): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}
