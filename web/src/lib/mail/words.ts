import type { Letter } from '$lib/api';
import { format, m } from '$lib/i18n';

/** The shape that shows how far a letter has come. */
export const shape = { queued: 'unknown', sent: 'cleared', failed: 'blocked' } as const;

/** What became of a letter, in words. */
export function facts(letter: Letter): string {
	if (letter.sent_at) return m.mail.sent(format.moment(letter.sent_at));
	const written = m.mail.written(format.moment(letter.created_at));
	const tries = letter.attempts > 0 ? [m.mail.tries(letter.attempts)] : [];
	return [m.mail.states[letter.state], written, ...tries].join(', ');
}
