import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const common: Catalogue['common'] = {
	product: 'Mix-IP',
	cancel: 'Abbrechen',
	close: 'Schließen',
	save: 'Speichern',
	saved: 'Gespeichert',
	delete: 'Löschen',
	rename: 'Umbenennen',
	edit: 'Bearbeiten',
	undo: 'Rückgängig',
	retry: 'Noch einmal versuchen',
	more: 'Mehr',
	back: 'Zurück',
	next: 'Weiter',
	done: 'Fertig',
	all: 'Alle',
	none: 'Keine',
	clear: 'Leeren',
	search: 'Suchen',
	loading: 'Lädt …',
	nothing_found: 'Nichts gefunden',
	optional: 'freiwillig',
	copy: 'Kopieren',
	copied: 'Kopiert',
	selected: (n) => `${num(n)} ausgewählt`,
	assets: (n) => count(n, { one: '# Medium', other: '# Medien' }),
	people: (n) => count(n, { one: '# Person', other: '# Personen' }),
	faces: (n) => count(n, { one: '# Gesicht', other: '# Gesichter' }),
	of: (done, total) => `${num(done)} von ${num(total)}`,
	states: {
		cleared: 'Freigegeben',
		possible: 'Vielleicht',
		needs_review: 'Zu prüfen',
		unknown: 'Unbekannt',
		blocked: 'Gesperrt',
		ignored: 'Zählt nicht'
	},
	kinds: { image: 'Fotos', video: 'Videos', audio: 'Audio', document: 'Dokumente' },
	roles: {
		owner: 'Inhaber',
		admin: 'Verwaltung',
		member: 'Mitglied',
		manager: 'Leitung',
		editor: 'Bearbeitung',
		reviewer: 'Prüfung',
		viewer: 'Ansicht'
	},
	error_title: 'Das hat nicht geklappt',
	error_page: 'Diese Seite lässt sich nicht zeigen',
	error_reload:
		'Es ist nichts verloren. Versuchen Sie es noch einmal, oder gehen Sie zu Ihren Projekten.',
	not_found_title: 'Hier ist nichts',
	not_found_text: 'Es wurde gelöscht, oder Sie dürfen es nicht sehen.',
	to_projects: 'Zu Ihren Projekten',
	connection_lost: 'Keine Verbindung. Änderungen erscheinen, sobald sie wieder da ist.',
	months: {
		previous: 'Voriger Monat',
		next: 'Nächster Monat'
	},
	pick_date: 'Datum wählen'
};
