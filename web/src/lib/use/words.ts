import type { Use } from '$lib/api';
import { format, m } from '$lib/i18n';

/** Countries in words; many of them as a number. */
export function territoriesInWords(territories: string[] | 'worldwide', most = 4): string {
	if (territories === 'worldwide') return m.use.worldwide;
	if (territories.length > most) return m.use.countries(territories.length);
	return format.list(territories.map(format.country));
}

/** Channels as they stand inside a sentence: "web and print". */
export const channelsInWords = (use: Pick<Use, 'channels'>) =>
	format.list(use.channels.map((c) => m.use.channel_words[c]));

/** "Editorial, web and print, Germany and France" */
export const usageInWords = (use: Omit<Use, 'on'>) =>
	`${m.use.purposes[use.purpose]}, ${channelsInWords(use)}, ${territoriesInWords(use.territories)}`;

/** "Editorial, web and print, Germany and France, from 1 Dec 2026" */
export const useSentence = (use: Use) =>
	m.use.sentence(
		m.use.purposes[use.purpose],
		channelsInWords(use),
		territoriesInWords(use.territories),
		format.day(use.on)
	);
