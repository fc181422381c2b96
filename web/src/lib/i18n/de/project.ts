import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const project: Catalogue['project'] = {
	export: 'Exportieren',
	menu: 'Mehr zu diesem Projekt',
	details: 'Name und Beschreibung',
	rename_title: 'Name und Beschreibung',
	delete: 'Projekt löschen',
	delete_title: (name) => `${name} löschen?`,
	delete_goes: (assets) =>
		`${assets} gehen endgültig, mit ihren Gesichtern, Entscheidungen und fertigen Exporten. Das lässt sich nicht zurücknehmen.`,
	delete_stays:
		'Personen und ihre Einwilligungen bleiben, ebenso der Vermerk, dass Sie es gelöscht haben.',
	deleted: (name) => `${name} gelöscht`,
	counts: (assets, people) => `${assets}, ${people}`,
	legend: {
		cleared: 'freigegeben',
		needs_review: 'zu prüfen',
		blocked: 'gesperrt'
	},
	only: (what) => `Nur zeigen: ${what}`,
	bar: (cleared, review, blocked) =>
		`${cleared} freigegeben, ${review} zu prüfen, ${blocked} gesperrt`,
	bar_empty: 'Noch nichts zu klären',
	processing: (n) => count(n, { other: '# in Verarbeitung' }),
	failed_count: (n) => count(n, { one: '# gescheitert', other: '# gescheitert' }),

	filters: 'Filter',
	filter_state: 'Stand',
	filter_person: 'Person',
	filter_any: 'Alle',
	filter_clear: 'Filter entfernen',
	filter_remove: (what) => `Filter entfernen: ${what}`,
	filter_text: (text) => `„${text}“`,
	find_person: 'Person suchen',
	asset_states: { processing: 'In Verarbeitung', failed: 'Gescheitert' },
	/** Why a file could not be processed, by the code of its error. */
	asset_errors: {
		empty: 'Die Datei ist leer.',
		truncated: 'Die Datei endet zu früh. Senden Sie das Original noch einmal.',
		corrupt:
			'Die Datei ist beschädigt. Speichern Sie sie in einem Bildprogramm neu, oder senden Sie eine andere Kopie.',
		too_large: 'Das Bild ist zu groß. Senden Sie eine kleinere Fassung.',
		unsupported: 'Diese Art Datei lässt sich hier nicht als Bild lesen.',
		sandbox_missing:
			'Dem Server fehlt die Sandbox für dieses Format. Der Betreiber kann sie einrichten.',
		decoder_missing:
			'Dem Server fehlt das Programm für dieses Format. Der Betreiber kann es einrichten.',
		timed_out: 'Das Lesen dauerte zu lange. Senden Sie eine kleinere Fassung.',
		encode_failed: 'Es ließ sich keine Vorschau schreiben.',
		system: 'Der Server konnte sie nicht verarbeiten. Versuchen Sie es später wieder.'
	},
	sort: 'Reihenfolge',
	sorts: {
		newest: 'Neueste zuerst',
		oldest: 'Älteste zuerst',
		captured: 'Nach Aufnahmetag',
		name: 'Nach Name'
	},
	tile_size: 'Größe der Kacheln',
	smaller: 'Kleinere Kacheln',
	larger: 'Größere Kacheln',

	grid: (project) => `Medien von ${project}`,
	no_day: 'Aufnahmetag unbekannt',
	tile: {
		faces: (n) => count(n, { one: '# Gesicht', other: '# Gesichter' }),
		no_faces: 'Keine Gesichter',
		processing: 'Wird verarbeitet',
		searching: 'Sucht Gesichter',
		failed: 'Gescheitert',
		not_searchable: 'Nicht durchsuchbar',
		select: (name) => `${name} auswählen`
	},
	loading_more: 'Lädt mehr …',
	load_failed: 'Die nächsten Bilder kamen nicht.',

	empty_title: 'Legen Sie Fotos hier ab',
	empty_text:
		'Dateien oder ganze Ordner. Nach einer unterbrochenen Verbindung geht das Hochladen von selbst weiter. Mix-IP sucht Gesichter, sobald die Fotos da sind.',
	none_title: 'Nichts passt',
	none_text: 'Kein Medium dieses Projekts passt zu allen Filtern.',

	export_selected: 'Ausgewähltes exportieren',
	selection: (n) => `Aktionen für ${num(n)} Ausgewählte`,
	clear_selection: 'Auswahl aufheben',
	delete_assets: 'Löschen',
	delete_assets_title: (n) => count(n, { one: '# Medium löschen?', other: '# Medien löschen?' }),
	delete_assets_goes:
		'Die Dateien gehen endgültig, mit ihren Gesichtern und Entscheidungen. Das lässt sich nicht zurücknehmen.',
	delete_assets_stays:
		'Personen, Einwilligungen und früher exportierte Archive bleiben, wie sie sind.',
	deleting: (done, n) => `Löscht ${num(done)} von ${num(n)} …`,
	assets_deleted: (n) => count(n, { one: '# Medium gelöscht', other: '# Medien gelöscht' }),
	assets_not_deleted: (n) =>
		count(n, {
			one: '# Medium ließ sich nicht löschen.',
			other: '# Medien ließen sich nicht löschen.'
		}),
	keys: {
		move: 'Zum nächsten oder vorigen Bild',
		rows: 'Nach oben oder unten',
		select: 'Auswählen',
		range: 'Bis hierher auswählen',
		all: 'Alle geladenen auswählen',
		open: 'Öffnen',
		leave: 'Auswahl aufheben',
		delete: 'Ausgewählte löschen',
		ends: 'Zum ersten oder letzten'
	},

	matching: {
		title: 'Gesichtsabgleich',
		off: 'Gesichtsabgleich ist aus',
		on: 'Gesichtsabgleich ist an',
		on_since: (day, who) => `An seit ${day}, eingeschaltet von ${who}`,
		on_since_day: (day) => `An seit ${day}`,
		what: 'Ist er an, wird jedes Gesicht in diesem Projekt mit den Referenzfotos der Personen verglichen, die biometrisch eingewilligt haben. Namen werden vorgeschlagen; Menschen entscheiden.',
		bystanders:
			'Auch Gesichter anderer werden einen Augenblick lang verglichen, und nichts davon wird aufbewahrt. Rechtlich ist schon das eine Verarbeitung biometrischer Daten. Dafür brauchen Sie eine Rechtsgrundlage.',
		without: 'Ohne ihn können Sie jedes Gesicht von Hand benennen.',
		ground: 'Rechtsgrundlage',
		ground_hint:
			'Warum Sie das hier dürfen, in Ihren eigenen Worten. Es wird mit Ihrem Namen und der Zeit festgehalten.',
		ground_example: 'Zum Beispiel: Alle am Set haben am 3. Mai 2026 biometrisch eingewilligt.',
		ground_missing: 'Schreiben Sie zuerst die Rechtsgrundlage auf.',
		recorded_ground: 'Festgehaltene Grundlage',
		switch_on: 'Abgleich einschalten',
		switch_off: 'Abgleich ausschalten',
		off_text:
			'Ist er aus, werden keine Namen mehr vorgeschlagen. Was Menschen entschieden haben, bleibt.',
		switched_on: 'Der Gesichtsabgleich ist an. Vorschläge erscheinen nach und nach.',
		switched_off: 'Der Gesichtsabgleich ist aus'
	}
};
