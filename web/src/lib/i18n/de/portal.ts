import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const portal: Catalogue['portal'] = {
	tab: (asker) => `Ihre Seite bei ${asker}`,
	tab_plain: 'Ihre Seite',
	language: 'Sprache',
	opening: 'Ihre Seite wird geöffnet …',

	unknown_title: 'Dieser Link öffnet nichts',
	unknown_text:
		'Er ist abgelaufen, wurde durch einen neueren ersetzt, zurückgezogen, oder es fehlt ein Stück.',
	unknown_points: [
		'Sehen Sie nach, ob in einer neueren Mail derselben Leute ein anderer Link steht.',
		'Wenn Sie den Link von Hand kopiert haben, kopieren Sie ihn noch einmal, bis zum letzten Buchstaben.',
		'Sonst bitten Sie die Person, die ihn geschickt hat, um einen neuen. Das geht schnell, und nichts von dem, was Sie erlaubt haben, geht verloren.'
	].join('\n'),
	needed_title: 'Öffnen Sie diese Seite mit Ihrem Link',
	needed_text:
		'Der Link steht in der Mail oder Nachricht, die Sie bekommen haben, oder hinter dem quadratischen Code auf einem Blatt. Ohne ihn wird hier nichts über irgendjemanden gezeigt.',
	ended_text:
		'Die Seite wurde geschlossen, weil sie eine Weile nicht benutzt oder Ihr Link anderswo geöffnet wurde. Öffnen Sie den Link noch einmal; was Sie ausgefüllt haben, bleibt bis dahin hier.',
	left_title: 'Dieses Gerät ist abgemeldet',
	left_text:
		'Nichts über Sie bleibt darauf zurück. Ihr Link öffnet die Seite wieder, wann immer Sie möchten.',
	gone_title: 'Sie sind hier gelöscht',
	gone_text: (asker) =>
		`${asker} hat nichts mehr, das verrät, wer Sie sind. Dieser Link öffnet nichts mehr; die Mail können Sie wegwerfen.`,
	failed_title: 'Ihre Seite ließ sich nicht öffnen',
	failed_safe: 'Ihr Link ist in Ordnung, und nichts wurde geändert.',

	code: {
		title: 'Sind Sie es?',
		text: 'Ihr Link wird auf einem neuen Gerät geöffnet. Um sicher zu sein, dass Sie es sind, haben wir einen Code mit sechs Ziffern an Ihre Mailadresse geschickt.',
		label: 'Code aus der Mail',
		check: 'Weiter',
		checking: 'Wird geprüft …',
		again: 'Neuen Code schicken',
		again_sent: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
		missing: 'Der Code hat sechs Ziffern.',
		none: 'Keine Mail? Sehen Sie im Ordner für Werbung nach, oder fragen Sie die Person, die Ihnen den Link geschickt hat.',
		confirm: 'Bestätigen'
	},

	requests: 'Sie werden gefragt',
	request_answer: 'Lesen und antworten',
	request_until: (day) => `Bitte antworten Sie bis zum ${day}`,
	request_items: (n) => count(n, { one: '# Frage', other: '# Fragen' }),
	list_title: (n) =>
		count(n, {
			one: '# Anfrage wartet auf Ihre Antwort',
			other: '# Anfragen warten auf Ihre Antwort'
		}),
	list_text: 'Jede wird für sich beantwortet, in beliebiger Reihenfolge.',
	to_page: 'Meine Seite',
	to_page_hint: 'Was Sie erlaubt haben, wo Sie zu sehen sind, Ihre Daten',

	hello: (name) => `${name}, das ist Ihre Seite`,
	hello_text: (asker) =>
		`Was ${asker} mit Bildern von Ihnen darf, und was Sie daran ändern können.`,
	sections: 'Auf dieser Seite',

	agreed: 'Was Sie erlaubt haben',
	agreed_none_title: 'Sie haben nichts erlaubt',
	agreed_none: (asker) => `${asker} darf kein Bild verwenden, auf dem Sie zu erkennen sind.`,
	agreed_for: (project) => `für „${project}“`,
	agreed_all: 'für alle Projekte dort',
	agreed_on: (day, what) => `Sie haben am ${day} zugestimmt, ${what}.`,
	agreed_by: (name, day, what) => `${name} hat am ${day} für Sie zugestimmt, ${what}.`,
	holds: 'Gilt',
	ended: 'Abgelaufen',
	to_come: (day) => `Beginnt am ${day}`,
	taken_back: 'Widerrufen',
	taken_back_on: (day) => `Widerrufen am ${day}`,
	earlier: (n) => count(n, { one: '# gilt nicht mehr', other: '# gelten nicht mehr' }),
	answered: 'Beantwortete Anfragen',
	declined_on: (day) => `Abgelehnt am ${day}`,
	signed_on: (day) => `Unterschrieben am ${day}`,
	expired_on: (day) => `Abgelaufen am ${day}`,
	withdrawn_request: 'Von den Fragenden zurückgezogen',
	text_signed: 'Die Worte, denen Sie zugestimmt haben',
	pdf: 'PDF',
	receipt: 'Quittung',
	saving: 'Wird gespeichert …',

	withdraw: 'Widerrufen',
	withdraw_one: (what) => `Widerrufen: ${what}`,
	withdraw_title: (what) => `„${what}“ widerrufen?`,
	withdraw_goes: (asker) =>
		`Von diesem Augenblick an geht deswegen nichts mehr von ${asker} hinaus. Downloads und Links, die Sie zeigen, hören innerhalb einer Sekunde auf.`,
	withdraw_face:
		'Die Suche hört sofort auf. Die Maße Ihres Gesichts werden innerhalb einer Minute vernichtet.',
	withdraw_stays:
		'Was vorher gedruckt oder verschickt wurde, bleibt draußen; wer es verschickt hat, erfährt, bei wem es ist. Dass Sie zugestimmt und widerrufen haben, bleibt im Protokoll.',
	withdraw_done: (what) => `Widerrufen: ${what}`,
	narrow: 'Weniger erlauben',
	narrow_one: (what) => `Weniger erlauben: ${what}`,
	narrow_title: (what) => `Weniger erlauben: ${what}`,
	narrow_text:
		'Nehmen Sie das Häkchen weg, wo Sie nicht mehr zu sehen sein möchten. Es gilt sofort.',
	narrow_save: 'Nur noch das erlauben',
	narrow_none: 'Um alles zu beenden, nehmen Sie „Widerrufen“.',
	narrow_same: 'Nehmen Sie mindestens ein Häkchen weg.',
	narrow_done: (what) => `Jetzt nur noch ${what}`,

	where: 'Wo Sie zu sehen sind',
	where_text: 'Ihr Gesicht ist eingerahmt. Die Gesichter anderer sind verdeckt.',
	where_none_title: 'Noch kein Bild von Ihnen',
	where_none: 'Wenn Sie dort jemand auf einem Bild findet, erscheint es hier.',
	where_failed: 'Die Bilder ließen sich nicht lesen.',
	where_more: 'Mehr zeigen',
	where_sure: 'Sie',
	where_maybe: 'vielleicht Sie',
	picture: (n, project) => `Bild ${num(n)} aus „${project}“, Ihr Gesicht eingerahmt`,
	picture_title: (project) => `Ein Bild aus „${project}“`,
	picture_sure: 'Jemand dort hat gesagt, dass das eingerahmte Gesicht Ihres ist.',
	picture_maybe:
		'Ein Computer hält das eingerahmte Gesicht vielleicht für Ihres. Bestätigt hat es noch niemand.',
	dispute: 'Das bin ich nicht',
	dispute_text:
		'Der Rahmen kommt dann weg, und Menschen dort sehen sich das Gesicht noch einmal an. Niemand verlangt einen Beweis.',
	dispute_reason: 'Möchten Sie etwas dazu sagen?',
	dispute_done: 'Notiert: Das sind Sie nicht. Es wird noch einmal angesehen.',

	face: 'Gesichtssuche',
	face_off_title: 'Kein Computer sucht nach Ihrem Gesicht',
	face_off: (asker) =>
		`Sie haben nicht eingewilligt. ${asker} darf Sie danach fragen, und Sie dürfen Nein sagen.`,
	face_on_title: 'Ein Computer darf nach Ihrem Gesicht suchen',
	face_since: (day) => `Sie haben am ${day} eingewilligt.`,
	face_count: (n) =>
		count(n, {
			one: '# Maß Ihres Gesichts wird aufbewahrt',
			other: '# Maße Ihres Gesichts werden aufbewahrt'
		}),
	face_count_none: 'Noch wird kein Maß aufbewahrt, also auch nichts gefunden.',
	face_help: 'Ein Foto von Ihnen hilft, die richtigen Bilder zu finden und falsche auszulassen.',
	face_take: 'Foto aufnehmen',
	face_choose: 'Foto auswählen',
	face_tips: 'Nur Sie allein, von vorn, bei gutem Licht.',
	face_preview: 'Was von diesem Foto bleibt',
	face_photo: 'Ihr Foto',
	face_photo_goes: 'wird nach dem Messen weggeworfen',
	face_numbers: 'Ein Maß Ihres Gesichts',
	face_numbers_and_cutout: 'Ein Maß und ein Ausschnitt Ihres Gesichts',
	face_keep:
		'Auch einen Ausschnitt meines Gesichts aufbewahren: dann können Menschen vergleichen, was der Computer findet.',
	face_numbers_stay: 'verschlüsselt, mit einem Schlüssel nur für Sie',
	face_send: 'Dieses Foto vermessen',
	face_sending: 'Wird vermessen …',
	face_other: 'Anderes Foto',
	face_added: 'Ihr Gesicht ist vermessen.',
	face_remove: 'Maße entfernen',
	face_remove_title: 'Die Maße Ihres Gesichts entfernen?',
	face_remove_text:
		'Sie werden innerhalb einer Minute vernichtet, mit den Ausschnitten davon. Ihre Einwilligung bleibt; widerrufen Sie auch sie, wenn nicht nach Ihnen gesucht werden soll.',
	face_removed: 'Die Maße sind entfernt.',

	data: 'Ihre Daten',
	data_download: 'Alles herunterladen, was über Sie da ist',
	data_download_text:
		'Eine ZIP-Datei: was Sie erlaubt haben, was Sie gefragt wurden, auf welchen Bildern Sie sind, und Ihre eigenen Fotos.',
	data_downloading: 'Wird zusammengestellt …',
	data_contact: 'Stimmt etwas über Sie nicht, zum Beispiel Ihr Name? Schreiben Sie an',
	delete: 'Mich löschen',
	delete_text: 'Alles, was verrät, wer Sie sind, geht endgültig.',
	delete_title: (asker) => `Sie bei ${asker} löschen?`,
	delete_goes_title: 'Was geht',
	delete_goes: [
		'Ihr Name, Ihre Mailadresse und diese Seite mit ihrem Link',
		'Alles, was Sie erlaubt haben: Nichts von Ihnen darf mehr verwendet werden',
		'Maße und Fotos Ihres Gesichts',
		'Ihr Name auf Bildern: Die Gesichter gehören dann niemandem'
	].join('\n'),
	delete_stays_title: 'Was bleibt',
	delete_stays: [
		'Die Bilder selbst; Ihr Gesicht darf damit ab jetzt nicht mehr hinaus',
		'Dass es Einwilligungen gab und wann, ohne etwas, das verrät, von wem',
		'Was vorher gedruckt oder verschickt wurde'
	].join('\n'),
	delete_first:
		'Vielleicht möchten Sie vorher Ihre Daten herunterladen: Danach kann das niemand mehr.',
	delete_confirm: (name) => `Tippen Sie „${name}“, um es zu bestätigen`,
	delete_wrong: 'Das ist nicht der Name, wie er oben steht.',
	delete_action: 'Mich endgültig löschen',
	leave: 'Auf diesem Gerät abmelden',
	leave_text: 'Für ein Gerät, das auch andere benutzen. Ihr Link gilt weiter.',
	link_since: (day) => `Ihr Link wurde am ${day} gemacht.`
};
