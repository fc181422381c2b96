import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num, waiting } = counting('de');

export const review: Catalogue['review'] = {
	title: 'Prüfliste',
	all_projects: 'Alle Projekte',
	project: 'Projekt',
	labels: { possible: 'Vorschläge', cleared: 'Sichere Treffer', unknown: 'Unbekannte' },
	label_hints: {
		possible: 'Der Abgleich meint jemanden, ist aber nicht sicher',
		cleared: 'Der Abgleich ist sicher; jemand muss bestätigen',
		unknown: 'Passt zu niemandem hier'
	},
	label: 'Was ansehen',
	queue: 'Liste',
	of: (n, total) => `${num(n)} von ${waiting(total)}`,
	progress: (n, total) => `${num(n)} von ${waiting(total)} angesehen`,
	this_face: 'Dieses Gesicht',
	where: (asset, project) => `${asset} in ${project}`,
	whole: (asset) => `Das ganze Bild: ${asset}`,
	open: 'Bild öffnen',
	reference_n: (n, total) => `Referenz ${num(n)} von ${num(total)}`,
	references: (n) => count(n, { one: '# Referenzfoto', other: '# Referenzfotos' }),
	advice: 'Bestätigen benennt das Gesicht. Es erlaubt keine Verwendung.',
	skip: 'Überspringen',
	who_hint: 'Benennen Sie das Gesicht, oder sagen Sie, dass es nicht zählt.',
	empty_title: 'Nichts wartet auf Sie',
	empty_here: (label) => `Unter „${label}“ wartet nichts`,
	empty_text: {
		possible:
			'Schlägt der Abgleich einen Namen vor, bei dem er nicht sicher ist, wartet das Gesicht hier auf einen Menschen.',
		cleared:
			'Ist der Abgleich eines Namens sicher, wartet das Gesicht hier, bis jemand ihn bestätigt.',
		unknown: 'Gesichter, die zu niemandem passen, warten hier auf einen Namen.'
	},
	empty_matching:
		'Der Abgleich ist in jedem Projekt aus. Schalten Sie ihn in einem Projekt ein, um Vorschläge zu bekommen.',
	empty_other: (n, label) => `${label}: ${n}`,
	done_title: 'Das war alles',
	done_text: (n) =>
		count(n, {
			one: 'Sie haben über ein Gesicht entschieden.',
			other: 'Sie haben über # Gesichter entschieden.'
		}),
	skipped: (n) =>
		count(n, {
			one: 'Sie haben ein Gesicht übersprungen.',
			other: 'Sie haben # Gesichter übersprungen.'
		}),
	look_again: 'Übersprungene ansehen',
	to_projects: 'Zu Ihren Projekten',
	not_done: (what, why) => `${what}: ${why}`,
	keys: {
		skip: 'Überspringen, nächstes Gesicht',
		back: 'Zurück zum vorigen Gesicht',
		open: 'Bild öffnen'
	}
};
