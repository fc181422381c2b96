const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Entries whose label holds what was typed, ones that begin with it first; accents do not count. */
export function matching<T extends { label: string }>(entries: T[], typed: string): T[] {
	const wanted = plain(typed.trim());
	if (wanted === '') return entries;
	const rank = (entry: T) => {
		const at = plain(entry.label).indexOf(wanted);
		return at < 0 ? 2 : at === 0 ? 0 : 1;
	};
	return entries
		.map((entry) => ({ entry, rank: rank(entry) }))
		.filter((e) => e.rank < 2)
		.sort((a, b) => a.rank - b.rank)
		.map((e) => e.entry);
}
