import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const exports: Catalogue['exports'] = {
	title: 'Exporte',
	from: (project) => `Aus ${project} exportieren`,
	crumb: 'Export',
	empty_title: 'Es wurde noch nichts exportiert',
	empty_text:
		'Ein Export packt Bilder für eine genannte Verwendung. Wer nicht zugestimmt hat, bleibt hier oder wird verdeckt, und ein Verzeichnis sagt für jedes Gesicht, warum.',
	empty_action: 'Projekt wählen',
	only_selected: (n) =>
		count(n, { one: 'Nur das ausgewählte Medium', other: 'Nur die # ausgewählten Medien' }),
	whole_project: 'Stattdessen das ganze Projekt exportieren',
	selection_lost: (n) =>
		count(n, {
			one: 'Die Auswahl eines Mediums ging beim Neuladen verloren. Das hier ist ein Export des ganzen Projekts.',
			other:
				'Die Auswahl von # Medien ging beim Neuladen verloren. Das hier ist ein Export des ganzen Projekts.'
		}),
	selection_back: 'Neu auswählen',

	step_use: 'Wofür es ist',
	step_what: 'Was hinaus darf',
	step_how: 'Wie es hinausgeht',
	use_first: 'Sagen Sie, wofür es ist, dann steht hier, wer dem zugestimmt hat.',
	asking: 'Fragt …',
	too_many_selected:
		'Es wurden so viele ausgewählt, dass jedes erst beim Packen gefragt wird. Was nicht hinaus darf, bleibt hier.',
	will_go: 'gehen hinaus',
	review: 'zu prüfen',
	stay: 'bleiben hier',
	bar: (go, review, stay) =>
		`${num(go)} gehen hinaus, ${num(review)} zu prüfen, ${num(stay)} bleiben hier`,
	reasons: 'Warum Medien nicht hinausgehen',
	reason: 'Grund',
	reason_faces: 'Gesichter',
	reason_assets: 'Medien',
	reason_next: 'Was zu tun ist',
	all_clear: 'Alles darf hinaus.',
	nothing_here: 'Es gibt noch nichts zu exportieren.',
	review_faces: 'Gesichter prüfen',
	name_them: 'Benennen',
	show_assets: 'Medien zeigen',
	open_person: 'Person öffnen',
	see_settings: 'Regel ansehen',

	unresolved: 'Bilder mit Gesichtern, die nicht erlaubt sind',
	block: 'Weglassen',
	block_text: 'Nur wozu alle zugestimmt haben, geht hinaus.',
	redact: 'Diese Gesichter verdecken',
	redact_text:
		'Der Rest des Bildes geht hinaus. Endgültig verdeckt, mit einem Rand um das Gesicht.',
	covering: 'Wie Gesichter verdeckt werden',
	coverings: { fill: 'Einfarbig', pixelate: 'Verpixelt', blur: 'Unscharf' },
	covering_texts: {
		fill: 'Eine Farbe. Vom Gesicht bleibt nichts: Es lässt sich nicht umkehren.',
		pixelate:
			'Grobe Kästchen. Wirkt weicher, aber etwas vom Gesicht lässt sich vielleicht erraten.',
		blur: 'Verwischt. Wirkt am weichsten; mit Mühe lässt sich vielleicht etwas vom Gesicht erraten.'
	},
	keep_place: 'Zeit und Ort in den Bildern behalten',
	keep_place_text:
		'Aus: Wo und wann es aufgenommen wurde, wird entfernt. Ratsam für alles Öffentliche.',

	summary: 'Dieser Export',
	assets: 'Medien',
	people: 'Personen, die zugestimmt haben',
	stays: 'Bleiben hier',
	covered: 'Mit verdeckten Gesichtern',
	start: (n) => count(n, { one: '# Medium exportieren', other: '# Medien exportieren' }),
	start_plain: 'Exportieren',
	start_none: 'Nichts darf hinaus',
	promise:
		'Jede Datei wird noch einmal geprüft, wenn sie hinausgeht. Widerruft jemand inzwischen, bleibt sie hier.',
	earlier: 'Frühere Exporte',

	states: {
		running: 'Läuft',
		ready: 'Fertig',
		blocked: 'Nichts durfte hinaus',
		failed: 'Gescheitert',
		cancelled: 'Abgebrochen'
	},
	progress: (done, total) => `${num(done)} von ${num(total)} Medien`,
	left: (time) => `noch etwa ${time}`,
	went: (n) => count(n, { one: '# Medium', other: '# Medien' }),
	left_out: (n) => count(n, { one: '# blieb hier', other: '# blieben hier' }),
	archive_gone: 'Archiv gelöscht',
	by: (who, when) => `${who}, ${when}`,
	cancel: 'Abbrechen',
	cancelled: 'Export abgebrochen. Nichts ist hinausgegangen.',
	download: 'Herunterladen',
	manifest: 'Verzeichnis',
	details: 'Einzelheiten',
	failed_text:
		'Der Export kam nicht zustande; nichts ist hinausgegangen. Starten Sie ihn noch einmal.',
	blocked_text: 'Kein Medium war für diese Verwendung freigegeben, also gibt es kein Archiv.',
	delete: 'Archiv löschen',
	delete_title: 'Dieses Archiv löschen?',
	delete_goes: 'Das Archiv geht endgültig. Wer es heruntergeladen hat, behält die eigene Kopie.',
	delete_stays: 'Der Nachweis, was hinausging, und das Verzeichnis bleiben.',
	deleted: 'Archiv gelöscht',
	load_more: 'Mehr zeigen',

	page_title: (project, day) => `${project}, ${day}`,
	back_to_export: 'Neu exportieren',
	facts: 'Über diesen Export',
	for: 'Für',
	made: 'Erstellt',
	size: 'Größe',
	option_unresolved: 'Nicht erlaubte Gesichter',
	option_unresolved_words: {
		block: 'ihre Bilder wurden weggelassen',
		redact: (how) => `verdeckt, ${how}`
	},
	option_place: 'Zeit und Ort',
	option_place_words: { kept: 'behalten', removed: 'entfernt' },
	manifest_text:
		'Was exportiert wurde, Gesicht für Gesicht, mit dem Grund; und was blieb. Dasselbe steht im Archiv als manifest.json.',
	manifest_download: 'Als JSON herunterladen',
	left_title: (n) => count(n, { one: '# Datei exportiert', other: '# Dateien exportiert' }),
	stayed_title: (n) => count(n, { one: '# Medium blieb', other: '# Medien blieben' }),
	find_file: 'Datei suchen',
	file_as: (file) => `im Archiv: ${file}`,
	faces_shown: (n) => count(n, { one: '# Gesicht gezeigt', other: '# Gesichter gezeigt' }),
	faces_covered: (n) => count(n, { one: '# verdeckt', other: '# verdeckt' }),
	no_faces: 'Keine Gesichter',
	outcome: { shown: 'Gezeigt', covered: 'Verdeckt' },
	statement: (text) => `Auf eine Erklärung hin: ${text}`,
	somebody: 'jemand auf dem Bild',
	open_asset: 'Bild öffnen',
	none_found: 'Keine Datei mit diesem Namen.',
	keys: { start: 'Export starten' }
};
