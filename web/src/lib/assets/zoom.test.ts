import { describe, expect, it } from 'vitest';
import { fitted, fitScale, moved, overflows, revealed, zoomed } from './zoom';

const picture = { width: 4000, height: 3000 };
const stage = { width: 1000, height: 800 };

describe('the whole picture', () => {
	it('fills the stage along its longer side and stands in the middle', () => {
		const view = fitted(picture, stage);
		expect(view.scale).toBe(0.25);
		expect(view).toMatchObject({ x: 0, y: 25 });
	});
	it('leaves the margin free', () => {
		expect(fitScale(picture, stage, 20) * picture.width).toBeCloseTo(960);
	});
	it('enlarges a small picture, but not to mush', () => {
		expect(fitScale({ width: 100, height: 100 }, stage)).toBe(3);
	});
});

describe('zooming', () => {
	const under = (view: { scale: number; x: number; y: number }, at: { x: number; y: number }) => ({
		x: (at.x - view.x) / view.scale,
		y: (at.y - view.y) / view.scale
	});
	it('keeps the point under the cursor', () => {
		const start = zoomed(fitted(picture, stage), 3, { x: 500, y: 400 }, picture, stage);
		const at = { x: 620, y: 310 };
		const before = under(start, at);
		const after = under(zoomed(start, 1.7, at, picture, stage), at);
		expect(after.x).toBeCloseTo(before.x, 6);
		expect(after.y).toBeCloseTo(before.y, 6);
	});
	it('goes no further out than the whole picture and no deeper than 400 %', () => {
		const fit = fitted(picture, stage);
		expect(zoomed(fit, 0.1, { x: 0, y: 0 }, picture, stage)).toEqual(fit);
		expect(zoomed(fit, 1e6, { x: 500, y: 400 }, picture, stage).scale).toBe(4);
	});
	it('shows no empty stage beside a picture that is larger than it', () => {
		const view = zoomed(fitted(picture, stage), 4, { x: 0, y: 0 }, picture, stage);
		expect(moved(view, 9999, 9999, picture, stage)).toMatchObject({ x: 0, y: 0 });
		const far = moved(view, -9999, -9999, picture, stage);
		expect(far.x + picture.width * far.scale).toBeCloseTo(stage.width);
		expect(far.y + picture.height * far.scale).toBeCloseTo(stage.height);
	});
	it('knows whether there is something to move', () => {
		const fit = fitted(picture, stage);
		expect(overflows(fit, picture, stage)).toBe(false);
		expect(overflows(zoomed(fit, 1.2, { x: 1, y: 1 }, picture, stage), picture, stage)).toBe(true);
	});
});

describe('bringing a face into view', () => {
	const view = zoomed(fitted(picture, stage), 4, { x: 0, y: 0 }, picture, stage);
	it('moves only as far as needed', () => {
		const part = { x: 0.1, y: 0.1, width: 0.05, height: 0.05 };
		expect(revealed(view, part, picture, stage)).toEqual(view);
		const seen = revealed(view, { ...part, x: 0.9 }, picture, stage);
		const right = seen.x + 0.95 * picture.width * seen.scale;
		expect(right).toBeLessThanOrEqual(stage.width - 24 + 0.01);
		expect(seen.y).toBe(view.y);
	});
});
