import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const lists: Catalogue['lists'] = {
	title: 'Tabellen',
	one: 'Viele fragen',
	one_of: (title) => `Aus einer Tabelle: ${title}`,
	way: 'Wen fragen Sie?',
	way_people: 'Personen aus dem Verzeichnis',
	way_table: 'Alle aus einer Tabelle (CSV)',
	table: 'Die Tabelle',
	drop: 'Legen Sie eine CSV-Datei hier ab, oder wählen Sie eine.',
	choose: 'Datei wählen',
	remove: 'Andere Datei nehmen',
	template: 'Vorlage herunterladen',
	template_name: 'wen-wir-fragen.csv',
	columns:
		'Eine Zeile je Person, bis zu 10.000. Spalten: Name (oder Vorname und Nachname), und wo bekannt E-Mail, Sprache (de oder en) und Geburtsdatum. Das Geburtsdatum wird nicht aufbewahrt: Es sagt nur, wer bis wann minderjährig ist.',
	missing: 'Wählen Sie eine Tabelle.',
	how: 'Wer eine Mailadresse hat, bekommt einen Brief. Für die anderen geben Sie danach Links weiter.',
	check: 'Tabelle prüfen',
	checking: 'Die Tabelle wird geprüft …',
	keep: 'Als Entwurf speichern',
	check_hint: 'Noch wird nichts verschickt: Sie sehen erst, wen es erreichen würde.',
	wrong_title: (n) =>
		count(n, { one: '# Zelle ist zu berichtigen', other: '# Zellen sind zu berichtigen' }),
	wrong_text:
		'Nichts wurde gespeichert. Berichtigen Sie die Tabelle, und wählen Sie sie noch einmal.',
	wrong_first: (n) => `Die ersten ${num(n)} davon:`,
	row: 'Zeile',
	column: 'Spalte',
	whole_row: 'die ganze Zeile',
	to_do: 'Was zu tun ist',
	column_names: {
		name: 'Name',
		first_name: 'Vorname',
		last_name: 'Nachname',
		email: 'Mailadresse',
		language: 'Sprache',
		birth_date: 'Geburtsdatum',
		majority_on: 'Volljährig ab'
	},
	cells: {
		column_missing: 'Benennen Sie die Spalten in der ersten Zeile; eine davon muss „Name“ sein.',
		column_twice: 'Diese Spalte gibt es mehrmals. Lassen Sie eine weg.',
		too_many_rows: 'Eine Tabelle hat höchstens 10.000 Zeilen. Teilen Sie sie.',
		no_rows: 'Es gibt keine Zeilen. Die erste benennt die Spalten, jede andere ist eine Person.',
		row_length:
			'Die Zeile hat mehr Zellen als die erste. Setzen Sie Zellen mit dem Trennzeichen in Anführungszeichen.',
		formula:
			'In der Zelle steht eine Formel. Speichern Sie die Tabelle mit dem Wert an ihrer Stelle.',
		control_characters:
			'Es sind Zeichen darin, die sich nicht zeigen lassen. Wurde sie als Text (CSV) gespeichert?',
		required: 'Der Name fehlt.',
		too_long: 'Das ist zu lang.',
		invalid_email: 'Das ist keine Mailadresse. Schreiben Sie sie wie name@example.org.',
		unknown_language: 'Schreiben Sie de für Deutsch oder en für Englisch.',
		invalid_date: 'Schreiben Sie den Tag als 2010-05-31 oder 31.5.2010.',
		twice: 'Die Person steht schon in der Tabelle. Lassen Sie eine der beiden Zeilen weg.',
		ages_differ: 'Im Verzeichnis, oder in einer anderen Zelle, steht etwas anderes zum Alter.',
		address_shared:
			'Mehrere Personen im Verzeichnis haben diese Adresse. Schreiben Sie den Namen, wie er dort steht.',
		address_missing:
			'Es gibt keine Mailadresse mehr. Tragen Sie sie ein, und schicken Sie die Liste noch einmal.',
		language_missing: 'Der Vertragstext fehlt in dieser Sprache.'
	},
	states: {
		draft: 'Entwurf',
		sending: 'Wird verschickt',
		stopped: 'Angehalten',
		done: 'Verschickt'
	},
	rows: (n) => count(n, { one: '# Person', other: '# Personen' }),
	new_talent: (n) =>
		count(n, { one: '# ist neu im Verzeichnis', other: '# sind neu im Verzeichnis' }),
	known_talent: (n) => count(n, { one: '# ist schon bekannt', other: '# sind schon bekannt' }),
	by_mail: (n) => `${num(n)} per Mail`,
	by_link: (n) => `${num(n)} mit einem Link, den Sie weitergeben`,
	failed: (n) =>
		count(n, { one: '# konnte nicht gefragt werden', other: '# konnten nicht gefragt werden' }),
	progress: (done, total) => `${num(done)} von ${num(total)} gefragt`,
	progress_label: 'Wie weit das Verschicken ist',
	made: (who, when) => `Angelegt von ${who} ${when}`,
	sent: (who, when) => `Verschickt von ${who} ${when}`,
	draft_text: 'Noch wurde niemand gefragt. Sehen Sie es durch, dann verschicken Sie es.',
	send: (n) => count(n, { one: '# Person fragen', other: '# Personen fragen' }),
	again: (n) =>
		count(n, { one: 'Mit # Person weitermachen', other: 'Mit # Personen weitermachen' }),
	retry: (n) => count(n, { one: '# noch einmal versuchen', other: '# noch einmal versuchen' }),
	stop: 'Anhalten',
	stopped_text: 'Wer gefragt wurde, bleibt gefragt. Geht es weiter, wird niemand zweimal gefragt.',
	sending_text: 'Sie können diese Seite verlassen, es geht von selbst weiter.',
	done_text: 'Alle wurden gefragt. Ihre Antworten stehen in der Liste der Anfragen.',
	to_requests: 'Zu den Anfragen',
	delete: 'Diese Liste löschen',
	delete_title: 'Diese Liste löschen?',
	delete_text:
		'Was sie über Personen sagt, geht. Anfragen, die es schon gibt, bleiben, und diese Personen auch.',
	deleted: 'Die Liste ist gelöscht',
	who: 'Name',
	address: 'Mailadresse',
	how_asked: 'Erreicht',
	mail: 'per Mail',
	link: 'mit einem Link',
	person_new: 'neu',
	note: 'Zu beachten',
	known_as: (name) => `Bekannt als ${name}; der Name bleibt so`,
	notes: {
		named_differently: 'Unter einem anderen Namen bekannt; der bleibt',
		name_known: 'Jemand dieses Namens ist bekannt; es kommt eine neue Person dazu',
		asked_already: 'Hat schon eine offene Anfrage zu diesem Projekt'
	},
	minor_until: (day) => `Minderjährig bis ${day}`,
	first_rows: 'Die Personen darin',
	failed_rows: 'Konnten nicht gefragt werden',
	more_rows: 'Mehr zeigen',
	hand_out: 'Links zum Weitergeben',
	hand_out_text:
		'Für alle ohne Mailadresse, die noch nicht geantwortet haben: als Tabelle, oder als Blatt mit einem QR-Code für jede Person.',
	hand_out_do: 'Links machen',
	hand_out_title: 'Die Links jetzt machen?',
	hand_out_warn:
		'Sie werden nur dieses eine Mal gezeigt. Links, die Sie früher gemacht haben und die noch niemand geöffnet hat, gelten dann nicht mehr.',
	hand_out_none: 'Alle ohne Mailadresse haben geantwortet.',
	download: 'Als Tabelle herunterladen',
	links_name: 'links-zum-weitergeben.csv',
	only_open: 'Alle Tabellen',
	of_requests: 'Entwürfe und Listen'
};
