import type { Consent, ConsentScope, Project } from '$lib/api';
import { format, m } from '$lib/i18n';
import { territoriesInWords } from '$lib/use/words';

/** "Editorial and advertising", or "Matching". */
export function consentTitle(consent: Pick<Consent, 'kind' | 'scope'>): string {
	if (consent.kind === 'biometric' || !consent.scope) return m.talent.matching;
	return format.list(
		consent.scope.purposes.map((p, i) => (i === 0 ? m.use.purposes[p] : m.use.purposes_behind[p]))
	);
}

/** "Web and print, Germany and France, until 1 Jan 2031" */
export function scopeInWords(
	scope: ConsentScope,
	projects: readonly Project[],
	today = format.today()
): string {
	const parts = [
		capital(format.list(scope.channels.map((c) => m.use.channel_words[c]))),
		territoriesInWords(scope.territories),
		projectsInWords(scope.projects, projects),
		scope.starts_on > today && m.talent.scope_from(format.day(scope.starts_on)),
		scope.ends_on ? m.talent.scope_until(format.day(scope.ends_on)) : m.talent.scope_no_end
	];
	return parts.filter(Boolean).join(', ');
}

function projectsInWords(of: string[] | 'all', projects: readonly Project[]): string | undefined {
	if (of === 'all') return undefined;
	const names = of.map((id) => projects.find((p) => p.id === id)?.name);
	const known = names.filter((n): n is string => n !== undefined);
	return m.talent.scope_projects(
		known.length === names.length && names.length <= 3
			? format.list(known)
			: m.talent.scope_other_projects(of.length)
	);
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Whole days from one date to another, `2026-01-31` each. */
export const daysBetween = (from: string, to: string) =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Where a consent stands on a day, for its colour and its word. */
export type Standing = 'in_force' | 'withdrawn' | 'ended' | 'to_come';

export function standing(consent: Consent, today = format.today()): Standing {
	if (consent.state === 'withdrawn') return 'withdrawn';
	if (consent.in_force) return 'in_force';
	return consent.scope && consent.scope.starts_on > today ? 'to_come' : 'ended';
}
