import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const imports: Catalogue['imports'] = {
	title: 'Freigaben importieren',
	intro:
		'Freigaben, die anderswo unterschrieben wurden: eine Tabelle und zu jeder ein PDF. Sie sehen, was aus jeder Zeile wird, bevor etwas zählt; dann wird alles importiert oder nichts.',
	bring_title: 'Tabelle und PDFs hierher ziehen',
	bring_text:
		'Die Tabelle als CSV, eine Zeile je Freigabe; die PDFs daneben oder ein ganzer Ordner. Sie können auch später kommen.',
	choose_files: 'Dateien wählen',
	choose_folder: 'Ordner wählen',
	get_template: 'Vorlage herunterladen',
	template_hint:
		'Mit allen Spalten und einem Beispiel. Spalten, die Sie nicht brauchen, können wegbleiben.',
	template: {
		name: 'freigaben.csv',
		heading:
			'Name;E-Mail;Art;Zwecke;Kanäle;Länder;Ab;Bis;Projekte;Unterschrieben am;Volljährig ab;Sorgeberechtigt;Sprache;Wortlaut;Datei',
		example:
			'Ada Beispiel;ada@example.org;Bild;Redaktionell, Marketing;Web, Druck;Deutschland, AT;01.01.2026;31.12.2030;;15.12.2025;;;de;;ada-beispiel.pdf'
	},
	drop_here: 'Tabelle und PDFs ablegen',
	drop_more: 'Fehlende PDFs ablegen',
	reading: 'Die Tabelle wird gelesen…',
	no_table:
		'Unter diesen Dateien ist keine Tabelle: Nehmen Sie eine dazu, die als CSV gespeichert ist.',
	several_tables: (names) =>
		`Das ist mehr als eine Tabelle (${names}): Bringen Sie eine nach der anderen.`,
	refused_title: (file, n) =>
		count(n, { one: `${file}: # Zelle ist zu ändern`, other: `${file}: # Zellen sind zu ändern` }),
	refused_text:
		'Nichts wurde gespeichert. Ändern Sie die Tabelle, speichern Sie sie und bringen Sie sie noch einmal.',
	refused_first: (n) => `Hier sind die ersten ${num(n)}.`,
	row: 'Zeile',
	column: 'Spalte',
	what: 'Was zu tun ist',
	whole_row: 'Ganze Zeile',
	columns: {
		name: 'Name',
		email: 'E-Mail',
		kind: 'Art',
		purposes: 'Zwecke',
		channels: 'Kanäle',
		territories: 'Länder',
		starts_on: 'Ab',
		ends_on: 'Bis',
		projects: 'Projekte',
		signed_on: 'Unterschrieben am',
		majority_on: 'Volljährig ab',
		guardian: 'Sorgeberechtigt',
		language: 'Sprache',
		statement: 'Wortlaut',
		file: 'Datei'
	},
	wrong: {
		column_missing: 'Diese Spalte hat die Tabelle nicht. Nennen Sie sie in der ersten Zeile.',
		column_twice: 'Diese Spalte hat die Tabelle mehrfach. Lassen Sie eine davon weg.',
		row_length:
			'Die Zeile hat mehr Zellen als die Überschrift. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.',
		formula: 'In der Zelle steht eine Formel. Speichern Sie die Tabelle mit ihrem Wert.',
		control_characters:
			'In der Zelle stehen Zeichen, die kein Text sind. Wurde die Datei als CSV gespeichert?',
		too_many_rows: 'Eine Tabelle hat höchstens 5.000 Zeilen. Teilen Sie sie.',
		no_rows:
			'Die Tabelle hat keine Zeilen. Die erste nennt die Spalten, jede andere ist eine Freigabe.',
		required: 'Die Zelle ist leer. Füllen Sie sie aus.',
		too_long: 'Der Text ist zu lang. Kürzen Sie ihn.',
		invalid_email: 'Das ist keine Mailadresse.',
		no_day:
			'Schreiben Sie den Tag als 31.12.2026 oder 2026-12-31. Ein Tag wie 03/04/2026 ist auf zwei Arten zu lesen.',
		unknown_kind: 'Schreiben Sie Bild (gezeigt werden) oder biometrisch (erkannt werden).',
		unknown_purpose:
			'Diesen Zweck gibt es nicht. Nehmen Sie die Wörter der Listen hier: redaktionell, Werbung, Marketing, Merchandising, Öffentlichkeitsarbeit, soziale Medien, Bearbeitungen, intern, KI-Training.',
		unknown_channel:
			'Diesen Kanal gibt es nicht. Nehmen Sie die Wörter der Listen hier: Druck, Web, soziale Netzwerke, Rundfunk, Plakate, Mail, intern.',
		unknown_territory:
			'Schreiben Sie den Namen oder den Code eines Landes (GB, nicht UK) oder weltweit.',
		project_unknown:
			'Dieses Projekt gibt es nicht. Schreiben Sie seinen Namen, wie er ist, oder lassen Sie die Zelle leer für alle Projekte.',
		project_ambiguous:
			'Mehrere Projekte heißen so. Schreiben Sie stattdessen die Kennung aus der Adresse des Projekts.',
		ends_before_starts: 'Das Ende liegt vor dem Beginn. Berichtigen Sie die Tage.',
		given_in_future:
			'Unterschrieben wird nicht an einem Tag, der noch kommt. Schreiben Sie den Tag der Unterschrift.',
		guardian_required:
			'Die Person war minderjährig, als unterschrieben wurde. Dann unterschreiben Sorgeberechtigte: Schreiben Sie den Namen.',
		talent_of_age:
			'Die Person war volljährig, als unterschrieben wurde. Dann unterschreibt sie selbst: Leeren Sie die Zelle.',
		majority_unknown:
			'Sorgeberechtigte unterschreiben nur für Minderjährige. Schreiben Sie den Tag, an dem die Person volljährig wird.',
		majority_differs:
			'Bekannt ist ein anderer Tag. Ändern Sie ihn hier oder zuerst auf der Seite der Person.',
		scope_not_allowed:
			'Eine biometrische Einwilligung gilt nur dem Abgleich. Leeren Sie die anderen Zellen, und geben Sie der Verwendung eine eigene Zeile.',
		talent_ambiguous:
			'Es ist nicht klar, wer das ist. Schreiben Sie die Mailadresse, oder berichtigen Sie zuerst Namen und Adressen auf den Seiten der Personen.',
		no_pdf_name: 'Schreiben Sie den Namen des PDFs mit seiner Endung, zum Beispiel ada.pdf.',
		malformed_language: 'Schreiben Sie eine Sprache als en, de oder pt-BR.',
		statement_missing:
			'Schreiben Sie die unterschriebenen Worte in die Spalte Wortlaut, oder hier en oder de.',
		talent_gone:
			'Die Person wurde inzwischen gelöscht. Bringen Sie die Tabelle noch einmal, ohne diese Zeile.',
		talent_changed:
			'Jemand mit diesem Namen oder dieser Adresse kam inzwischen dazu oder wurde geändert. Bringen Sie die Tabelle noch einmal.',
		project_gone:
			'Ein Projekt dieser Zeile wurde inzwischen gelöscht. Bringen Sie die Tabelle noch einmal, ohne dieses.'
	},

	on_the_way: 'Importe',
	states: {
		draft: 'Entwurf',
		committing: 'Wird importiert',
		done: 'Importiert',
		failed: 'Nicht importiert'
	},
	consents: (n) => count(n, { one: '# Einwilligung', other: '# Einwilligungen' }),
	of_people: (n) => count(n, { one: 'von # Person', other: 'von # Personen' }),
	new_people: (n) => `${num(n)} neu`,
	pdfs: (done, all) => `${num(done)} von ${num(all)} PDFs sind da`,
	by: (who, when) => `Gebracht von ${who}, ${when}`,
	goes: (day) => `Aufgehoben bis ${day}`,

	preview: 'Was aus den Zeilen wird',
	became: 'Was importiert wurde',
	unread: (names) =>
		`Diese Spalten liest niemand: ${names}. Kommt es auf eine davon an, geben Sie ihr einen Namen aus der Vorlage.`,
	look_at: (n) =>
		count(n, {
			one: '# Sache sollten Sie ansehen. Sie hindert den Import nicht.',
			other: '# Sachen sollten Sie ansehen. Sie hindern den Import nicht.'
		}),
	new: 'Neu',
	known: 'Bekannt',
	gone: 'Inzwischen gelöscht',
	signed: (day, who) => `Unterschrieben am ${day} von ${who}`,
	signed_guardian: (day, who) => `Unterschrieben am ${day} von ${who}, sorgeberechtigt`,
	file_missing: (name) => `${name} fehlt`,
	load_more: 'Mehr Zeilen zeigen',
	warns: {
		ended: 'Sie ist schon abgelaufen: Ihretwegen darf nichts hinaus.',
		already_there: 'Dieselbe Einwilligung ist schon eingetragen. Diese kommt daneben.',
		twice_in_table: 'Eine Zeile davor sagt dasselbe.',
		file_shared: 'Auch Zeilen anderer Personen nennen diese Datei. Jede bekommt ihre eigene Kopie.',
		namesake: 'Jemand anderes heißt ebenso.',
		name_differs: 'Die Person ist unter einem anderen Namen bekannt. Der bleibt.',
		signed_on_assumed:
			'Die Tabelle sagt nicht, wann unterschrieben wurde. Der erste Tag wird genommen.'
	},

	files: 'PDFs',
	files_all: 'Alle PDFs sind da.',
	files_sending: (n) => count(n, { one: '# PDF wird gesendet', other: '# PDFs werden gesendet' }),
	files_missing: (n) => count(n, { one: '# PDF fehlt', other: '# PDFs fehlen' }),
	files_more: (n) => `und ${num(n)} weitere`,
	files_failed: (n) =>
		count(n, { one: '# PDF ließ sich nicht senden', other: '# PDFs ließen sich nicht senden' }),
	unwanted: (names) => `Auf diese Dateien wartet keine Zeile, sie blieben weg: ${names}`,
	refused_file: {
		not_a_pdf:
			'Das ist kein PDF, was auch der Name sagt. Speichern oder scannen Sie die Freigabe als PDF.',
		pdf_broken_off:
			'Das PDF hat kein Ende. Öffnen Sie es, speichern Sie es neu und wählen Sie das.',
		too_large:
			'Eine Freigabe hat höchstens 20 MB. Speichern Sie das PDF kleiner, oder teilen Sie es.'
	},

	run: (n) =>
		count(n, { one: '# Einwilligung importieren', other: '# Einwilligungen importieren' }),
	run_needs: 'Die fehlenden PDFs müssen erst kommen.',
	cancel: 'Import abbrechen',
	cancel_title: 'Diesen Import abbrechen?',
	cancel_text:
		'Der Entwurf und die gesendeten PDFs gehen. Keine Person und keine Einwilligung ändert sich.',
	cancelled: 'Import abgebrochen',
	committing_title: 'Die Freigaben werden importiert',
	committing_text: 'Nichts zählt, bevor alles zählt. Sie können diese Seite verlassen.',
	done_title: (consents, people) => `${consents} ${people} importiert`,
	done_text:
		'Von jetzt an zählen sie überall, wo etwas hinausgeht. Die PDFs liegen als Nachweis dabei.',
	failed_title: 'Nichts wurde importiert',
	another: 'Mehr importieren',
	to_talent: 'Zu den Personen',
	open_consents: (name) => `Einwilligungen von ${name}`,
	empty_row: 'Die Person dieser Zeile wurde gelöscht.'
};
