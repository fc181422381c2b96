/** Writing and matching of keys: `mod+k`, `shift+ArrowLeft`, `?`, `g p` (one after the other). */

const names: Record<string, string> = {
	ArrowLeft: '←',
	ArrowRight: '→',
	ArrowUp: '↑',
	ArrowDown: '↓',
	Enter: '↵',
	Escape: 'Esc',
	Space: '␣',
	Backspace: '⌫',
	Delete: 'Del',
	shift: '⇧',
	alt: 'Alt'
};

const onApple = () =>
	typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

/** The caps to draw, one a key. */
export function shown(keys: string, apple = onApple()): string[] {
	return keys
		.split(' ')
		.flatMap((step) => step.split('+').filter(Boolean))
		.map((key) => {
			if (key === 'mod') return apple ? '⌘' : 'Ctrl';
			return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
		});
}

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** One stroke in the same writing as actions name their keys. */
export function written(event: Stroke): string {
	const key =
		event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const parts: string[] = [];
	if (event.ctrlKey || event.metaKey) parts.push('mod');
	if (event.altKey) parts.push('alt');
	// shift is part of a sign ("?"), but not of a letter or a named key
	if (event.shiftKey && (event.key.length > 1 || /[a-z ]/i.test(event.key))) parts.push('shift');
	return [...parts, key].join('+');
}
