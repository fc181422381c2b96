import { expect, it } from 'vitest';
import { squareAround } from './pictures.svelte';

const box = { x: 0.8, y: 0.1, width: 0.1, height: 0.2 };

it('cuts a wide picture around the face, and stays inside it', () => {
	const { picture, face } = squareAround(2000, 1000, box);
	expect(picture).toEqual({ x: -1, y: 0, width: 2, height: 1 });
	expect(face.x).toBeCloseTo(0.6);
	expect(face.width).toBeCloseTo(0.2);
});

it('puts the face in the middle where there is room', () => {
	const { picture, face } = squareAround(1000, 3000, { x: 0.4, y: 0.4, width: 0.2, height: 0.2 });
	expect(face.y + face.height / 2).toBeCloseTo(0.5);
	expect(picture.y).toBeLessThan(0);
	expect(picture.y + picture.height).toBeGreaterThan(1);
});

it('leaves a square picture as it is, also one of no size', () => {
	expect(squareAround(500, 500, box).picture).toEqual({ x: 0, y: 0, width: 1, height: 1 });
	expect(Number.isFinite(squareAround(0, 0, box).face.x)).toBe(true);
});
