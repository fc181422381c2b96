import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const board: Catalogue['board'] = {
	title: 'Freigabe',
	of: (project) => `Freigabe von ${project}`,
	open: 'Freigabe-Übersicht',
	use: 'Für diese Verwendung',
	other: 'Daneben, für diese Verwendung',
	compare: 'Mit einer anderen Verwendung vergleichen',
	compare_stop: 'Nicht mehr vergleichen',
	tries: 'Das Ausprobieren ändert nichts. Das Projekt behält seine aktuelle Verwendung.',
	use_first: 'Sagen Sie, wofür die Bilder sind; dann steht hier, wer dem zugestimmt hat.',
	asking: 'Wird gezählt…',
	empty: 'In diesem Projekt gibt es noch nichts.',
	all_clear: 'Nichts wird zurückgehalten: alles darf hinaus.',
	totals: 'Wie es um die Medien steht',
	show: (what) => `Zeigen: ${what}`,
	assets: (n) => count(n, { one: '# Medium', other: '# Medien' }),
	faces: (n) => count(n, { one: '# Gesicht', other: '# Gesichter' }),
	states: { cleared: 'freigegeben', needs_review: 'zu prüfen', blocked: 'gesperrt' },
	reasons: 'Was Medien zurückhält',
	reasons_note: 'Ein Medium zählt bei jedem seiner Gründe.',
	people: 'Wer darauf zu sehen ist',
	people_note: 'Wer am meisten zurückhält, steht oben.',
	people_more: (n) => `Alle ${num(n)} Personen zeigen`,
	person_states: {
		cleared: 'dürfen hinaus',
		needs_review: 'warten auf andere',
		blocked: 'nicht erlaubt'
	},
	open_person: (name) => `${name} öffnen`,
	ends: 'Was bald endet',
	ends_note:
		'Gezählt ab dem Tag der Verwendung. Fragen Sie rechtzeitig wieder: danach bleiben diese Medien hier.',
	ends_tabs: { within_30: '30 Tage', within_60: '60 Tage', within_90: '90 Tage' },
	ends_none: 'Nichts, worauf freigegebene Medien beruhen, endet in dieser Zeit.',
	ends_consent: (name, day) => `Einwilligung von ${name} bis ${day}`,
	ends_override: (day) => `Eine Ausnahme für ein Gesicht bis ${day}`,
	changes: 'Was sich ändern würde',
	changes_none: 'Nichts würde anders stehen.',
	change: (from, to) => `von ${from} zu ${to}`,
	change_states: { cleared: 'freigegeben', needs_review: 'zu prüfen', blocked: 'gesperrt' },
	would: (n, was) => `${n}, statt ${was}`,
	shown: {
		title: (what) => `Medien: ${what}`,
		close: 'Liste schließen',
		more: 'Mehr zeigen',
		none: 'Hier ist nichts mehr.',
		ends: 'beruhen auf etwas, das endet',
		change: (from, to) => `jetzt ${from}, für die andere Verwendung ${to}`
	},
	print: 'Drucken',
	table: 'Als CSV herunterladen',
	table_failed: 'Die Tabelle konnte nicht erstellt werden.',
	printed: (day) => `Stand: ${day}`
};
