import type { FaceState } from '$lib/api';
import { m } from '$lib/i18n';
import type { ListCounts, ListState } from './types';

/** The shape that a state has. */
export const listShapes: Record<ListState, FaceState> = {
	draft: 'ignored',
	sending: 'possible',
	stopped: 'blocked',
	done: 'cleared'
};

/** "12 people · 8 by mail · 4 by a link that you hand out" */
export function crowd(counts: ListCounts): string {
	return [
		m.lists.rows(counts.rows),
		counts.by_mail ? m.lists.by_mail(counts.by_mail) : '',
		counts.by_link ? m.lists.by_link(counts.by_link) : ''
	]
		.filter(Boolean)
		.join(' · ');
}

/** "9 are new to the directory · 3 are known already" */
export function newcomers(counts: ListCounts): string {
	return [
		counts.new_talent ? m.lists.new_talent(counts.new_talent) : '',
		counts.known_talent ? m.lists.known_talent(counts.known_talent) : ''
	]
		.filter(Boolean)
		.join(' · ');
}

/** What is worth a look about somebody. */
export function remarks(entry: { known_as?: string | null; notes: string[] }): string[] {
	return entry.notes.map((note) =>
		note === 'named_differently' && entry.known_as
			? m.lists.known_as(entry.known_as)
			: (m.lists.notes[note] ?? note)
	);
}
