import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const faces: Catalogue['faces'] = {
	title: 'Gesichter',
	named: 'Dem Arbeitsbereich bekannt',
	unknown: 'Unbekannt',
	maybe_name: (name) => `${name}?`,
	is_this: (name) => `Ist das ${name}?`,
	who: 'Wer ist das?',
	sure: { very_likely: 'Sehr wahrscheinlich', likely: 'Wahrscheinlich', maybe: 'Vielleicht' },
	similarity: (n) => `Ähnlichkeit ${n}`,
	confirm: 'Bestätigen',
	reject: 'Ablehnen',
	not_a_face: 'Kein Gesicht',
	incidental: 'Beiläufig',
	name_it: 'Gesicht benennen',
	someone_else: 'Jemand anderes',
	take_back: 'Zurücknehmen',
	decided_by: (who) => `Entschieden von ${who}`,
	decided_on: (who, day) => `Entschieden von ${who} am ${day}`,
	nobody_matches: 'Passt zu niemandem hier.',
	nobody_matches_off: 'Der Abgleich ist in diesem Projekt aus.',
	doubtful: 'Vielleicht gar kein Gesicht',
	drawn: 'Von Hand gezeichnet',
	remove_drawn: 'Rahmen löschen',
	removed: 'Rahmen gelöscht',
	remove_title: 'Diesen Rahmen löschen?',
	remove_goes: 'Der Rahmen geht, mit dem, was dazu entschieden wurde. Das Bild bleibt, wie es ist.',
	in_motion: 'Im Video dieses bewegten Fotos, das nie hinausgeht',
	page: (n) => `Auf Seite oder Bild ${num(n)}`,
	this_picture: 'Dieses Bild',
	reference: 'Referenz',
	reference_of: (name) => `Referenz von ${name}`,
	reference_from: (day) => `Referenz, ${day}`,
	no_reference: 'Kein Referenzfoto',
	face_alt: 'Das Gesicht in diesem Bild',
	box: (n, words) => `Gesicht ${num(n)}: ${words}`,
	none: 'Es wurden keine Gesichter gefunden.',
	none_hint: 'Ist doch eines da? Zeichnen Sie einen Rahmen darum.',
	draw: 'Rahmen um ein übersehenes Gesicht zeichnen',
	drawing: 'Rahmen zeichnen',
	drawing_pointer: 'Ziehen Sie über das Gesicht.',
	drawing_keys:
		'Pfeile verschieben, mit Umschalt ändern sie die Größe, Enter fügt hinzu, Esc beendet.',
	draw_start: 'Rahmen mit der Tastatur setzen',
	draw_add: 'Gesicht hinzufügen',
	draw_area: 'Rahmen um ein Gesicht',
	added: 'Gesicht hinzugefügt. Sagen Sie, wer es ist.',
	done: {
		confirmed: (name) => `Bestätigt als ${name}`,
		rejected: (name) => `Nicht ${name}`,
		not_a_face: () => 'Als „kein Gesicht“ markiert',
		incidental: () => 'Als beiläufig markiert',
		taken_back: () => 'Entscheidung zurückgenommen'
	},
	incidental_title: 'Warum ist dieses Gesicht beiläufig?',
	incidental_text:
		'Jemand, der vorbeigeht oder zur Menge gehört und nicht das Thema des Bildes ist. Der Grund wird mit Ihrem Namen festgehalten.',
	incidental_reasons: {
		passer_by: 'Geht vorbei',
		crowd: 'Teil einer Menge',
		background: 'Klein, im Hintergrund'
	},
	incidental_other: 'Ein anderer Grund',
	incidental_mark: 'Als beiläufig markieren',
	incidental_missing: 'Schreiben Sie einen Grund.',
	name_title: 'Wer ist das?',
	name_text:
		'Ein Gesicht zu benennen erlaubt keine Verwendung. Dafür braucht es eine Einwilligung der Person.',
	name_find: 'Namen eingeben',
	name_new: (name) => `„${name}“ als neue Person anlegen`,
	talent_added: (name) => `${name} angelegt. Halten Sie als Nächstes eine Einwilligung fest.`,
	open_talent: 'Öffnen',
	hide: 'Rahmen ausblenden',
	show: 'Rahmen zeigen',
	waiting: (n) =>
		count(n, {
			one: 'Über ein Gesicht ist noch zu entscheiden.',
			other: 'Über # Gesichter ist noch zu entscheiden.'
		}),
	waiting_more: (n) =>
		count(n, {
			one: 'Über ein weiteres Gesicht ist noch zu entscheiden.',
			other: 'Über # weitere Gesichter ist noch zu entscheiden.'
		}),
	keys: {
		next: 'Nächstes Gesicht',
		previous: 'Voriges Gesicht',
		confirm: 'Vorgeschlagenen Namen bestätigen',
		reject: 'Vorgeschlagenen Namen ablehnen',
		not_a_face: 'Kein Gesicht',
		incidental: 'Beiläufig',
		name: 'Gesicht benennen, oder jemand anderes',
		undo: 'Letzte Entscheidung rückgängig machen',
		boxes: 'Rahmen zeigen oder ausblenden',
		draw: 'Rahmen um ein übersehenes Gesicht zeichnen'
	}
};
