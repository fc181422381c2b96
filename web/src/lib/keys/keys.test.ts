import { describe, expect, it } from 'vitest';
import { shown, written } from './keys';

const stroke = (key: string, part: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	...part
});

describe('key strokes', () => {
	it('are written as actions name their keys', () => {
		expect(written(stroke('C'))).toBe('c');
		expect(written(stroke(' '))).toBe('Space');
		expect(written(stroke('k', { ctrlKey: true }))).toBe('mod+k');
		expect(written(stroke('k', { metaKey: true }))).toBe('mod+k');
		expect(written(stroke('ArrowLeft', { shiftKey: true }))).toBe('shift+ArrowLeft');
	});

	it('take shift as part of a sign, not of a letter', () => {
		expect(written(stroke('?', { shiftKey: true }))).toBe('?');
		expect(written(stroke('A', { shiftKey: true }))).toBe('shift+a');
	});

	it('are drawn as they stand on the keyboard', () => {
		expect(shown('mod+k', false)).toEqual(['Ctrl', 'K']);
		expect(shown('mod+k', true)).toEqual(['⌘', 'K']);
		expect(shown('g p', false)).toEqual(['G', 'P']);
		expect(shown('shift+ArrowDown', false)).toEqual(['⇧', '↓']);
	});
});
