import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count } = counting('de');

export const privacy: Catalogue['privacy'] = {
	title: 'Datenschutzanfragen',
	kinds: {
		access: 'Was ist über mich gespeichert?',
		correction: 'Etwas über mich ist falsch',
		deletion: 'Löschen, was über mich gespeichert ist',
		portability: 'Meine Daten zum Mitnehmen',
		objection: 'Ich widerspreche einer Verwendung',
		restriction: 'Meine Daten vorerst ruhen lassen',
		other: 'Ich habe eine Frage'
	},
	kinds_short: {
		access: 'Auskunft',
		correction: 'Berichtigung',
		deletion: 'Löschung',
		portability: 'Datenmitnahme',
		objection: 'Widerspruch',
		restriction: 'Einschränkung',
		other: 'Frage'
	},
	states: { open: 'Wartet auf Antwort', done: 'Beantwortet', refused: 'Abgelehnt' },
	overdue: 'Überfällig',
	erased: 'Mit der Löschung der Person beendet',
	at_once: 'Von Ihrer Seite sofort beantwortet',
	at_once_desk: 'Von der eigenen Seite sofort beantwortet',
	due: (day) => `Antwort fällig bis ${day}`,
	was_due: (day) => `War fällig bis ${day}`,
	extended: 'Verlängert',
	received: (day) => `Eingegangen am ${day}`,
	closed: (day) => `Beantwortet am ${day}`,
	operator: 'Betreiber dieser Installation',
	to: (desk) => `An ${desk}`,
	messages: 'Schriftwechsel',
	no_messages: 'Es wurde nichts geschrieben.',
	you: 'Sie',
	desk: 'Antwort',
	asker: 'Fragende Person',
	by: (name) => `${name}, für die Stelle`,
	message_kinds: {
		request: 'Die Anfrage',
		message: 'Nachricht',
		note: 'Notiz, nur für Sie sichtbar',
		extension: 'Warum es länger dauert',
		refusal: 'Warum abgelehnt wurde',
		done: 'Was getan wurde'
	},
	rights_text:
		'Das müssen Sie nicht hinnehmen: Sie können sich bei einer Datenschutzbehörde beschweren oder vor Gericht gehen.',
	reply: 'Zurückschreiben',
	reply_send: 'Senden',
	reply_missing: 'Schreiben Sie zuerst etwas.',
	reply_sent: 'Gesendet',
	page: {
		title: 'Ihre Daten: fragen oder widersprechen',
		text: 'Sind Sie hier auf Bildern zu sehen, oder ist etwas über Sie gespeichert? Fragen Sie, was gespeichert ist, lassen Sie es berichtigen oder löschen, oder widersprechen Sie. Sie brauchen kein Konto, und es kostet nichts.',
		to_workspace: 'Ihre Frage geht an die Leute, von deren Seite Sie kommen.',
		to_operator:
			'Ihre Frage geht an den Betreiber dieser Installation. Er gibt sie weiter, wenn jemand anders zuständig ist.',
		kind: 'Worum geht es?',
		words: 'In Ihren Worten',
		words_hint: 'Nennen Sie, was hilft, Sie zu finden: zum Beispiel wo und wann Bilder entstanden.',
		words_missing: 'Sagen Sie in ein paar Worten, was Sie möchten.',
		name: 'Ihr Name',
		name_missing: 'Schreiben Sie Ihren Namen.',
		email: 'Ihre Mailadresse',
		email_hint: 'Dorthin geht die Antwort. Für anderes wird sie nicht verwendet.',
		email_missing: 'Schreiben Sie eine Mailadresse wie name@example.org.',
		send: 'Anfrage senden',
		sending: 'Wird gesendet …',
		month: 'Sie bekommen innerhalb eines Monats eine Antwort.',
		sent_title: 'Ihre Anfrage ist eingegangen',
		sent_text: (email) =>
			`Die Frist für eine Antwort läuft ab jetzt. Eine Mail mit einem Code ist unterwegs an ${email}.`,
		code_text:
			'Geben Sie den Code hier ein und zeigen Sie damit, dass die Adresse Ihre ist. Ihre Anfrage zählt auch ohne ihn, aber was über Sie gespeichert ist, darf erst gesagt werden, wenn klar ist, wer fragt.',
		code: 'Code aus der Mail',
		code_missing: 'Geben Sie die sechs Ziffern aus der Mail ein.',
		code_use: 'Meine Anfrage zeigen',
		code_busy: 'Wird geprüft …',
		later: 'Sie können auch jederzeit den Link in der Mail öffnen.',
		another: 'Etwas anderes fragen',
		own_title: 'Ihre Datenschutzanfrage',
		opening: 'Ihre Anfrage wird geöffnet …',
		dead_title: 'Dieser Link öffnet nichts',
		dead_text:
			'Er ist unvollständig, oder was er öffnete, gibt es nicht mehr. Suchen Sie nach einer neueren Mail, oder fragen Sie noch einmal.',
		not_identified:
			'Noch ist nicht bekannt, dass Sie das gefragt haben. Bestätigen Sie es, dann wissen die, die antworten, dass diese Mailadresse Ihre ist. Wenn Sie es nicht gefragt haben, tun Sie nichts.',
		confirm: 'Ja, das habe ich gefragt',
		confirmed: 'Es ist jetzt bekannt, dass Sie gefragt haben',
		keep: 'Der Link in der Mail öffnet diese Seite wieder. Er gehört nur Ihnen.'
	},
	link: 'Fragen zu Ihren Daten',
	own: {
		title: 'Fragen oder widersprechen',
		text: (desk) =>
			`Fragen Sie ${desk} nach Ihren Daten, oder widersprechen Sie. Sie bekommen innerhalb eines Monats eine Antwort. Was diese Seite sofort kann, tut sie sofort.`,
		account_text:
			'Was Sie zu Ihren Daten gefragt haben, und eine neue Frage. Sie bekommen innerhalb eines Monats eine Antwort.',
		none: 'Sie haben noch nichts gefragt.',
		start: 'Etwas fragen',
		to: 'Wer gefragt wird',
		to_hint:
			'Fragen Sie einen Arbeitsbereich nach dem, was er speichert; alles andere beantwortet der Betreiber.',
		send: 'Senden',
		sent: 'Ihre Anfrage ist eingegangen'
	},
	pressing: (n) =>
		count(n, {
			one: '# Anfrage braucht Aufmerksamkeit',
			other: '# Anfragen brauchen Aufmerksamkeit'
		}),
	desk_of: 'Welche Stelle',
	desk_operator: 'Die Installation',
	text: 'Was Menschen zu ihren Daten fragen. Das Gesetz gibt einen Monat für eine Antwort.',
	filter: 'Welche Anfragen',
	filters: {
		open: 'Offen',
		overdue: 'Überfällig',
		alarm: 'Alarm',
		waiting: 'Zuletzt geschrieben',
		done: 'Beantwortet',
		refused: 'Abgelehnt'
	},
	origin: 'Von wem',
	origins: {
		any: 'Von allen',
		visitor: 'Ohne Konto',
		talent: 'Abgebildete',
		account: 'Konten'
	},
	empty: 'Hier wartet nichts.',
	empty_title: 'Noch hat niemand etwas gefragt',
	empty_text:
		'Menschen fragen auf ihrer eigenen Seite, in ihren Einstellungen oder auf der öffentlichen Seite. Was sie fragen, kommt hierher, mit dem Tag, bis zu dem eine Antwort fällig ist.',
	public_page: 'Öffentliche Seite ansehen',
	more: 'Mehr zeigen',
	alarmed: 'Alarm',
	waits: 'Hat zuletzt geschrieben',
	unidentified: 'Adresse nicht nachgewiesen',
	nameless: 'Es ist kein Name mehr gespeichert',
	metrics: {
		title: 'Wie diese Stelle dasteht',
		open: 'offen',
		due_soon: 'in 7 Tagen fällig',
		overdue: 'überfällig',
		waiting: 'zuletzt geschrieben',
		median: 'Tage bis zur Antwort (Median)',
		none: 'noch keine',
		answered: (day) => `Beantwortet seit ${day}`,
		kind: 'Was gefragt wurde',
		done: 'Erledigt',
		refused: 'Abgelehnt',
		erased: 'Durch Löschung beendet',
		at_once: 'Davon sofort',
		nothing: 'In dieser Zeit wurde nichts beantwortet.'
	},
	register: 'Verzeichnis',
	register_csv: 'Als Tabelle (CSV)',
	register_json: 'Als Daten (JSON)',
	register_saving: 'Wird gespeichert …',
	about: 'Um wen es geht',
	about_nobody: 'Noch ist nicht gesagt, um wen es geht.',
	about_suggested: (name) => `${name} hat diese Mailadresse`,
	about_attach: 'Um diese Person geht es',
	about_choose: 'Person wählen',
	about_remove: 'Um sie geht es nicht',
	about_erase:
		'Wenn Sie diese Person löschen, gehen Worte und Briefe dieser Anfrage mit. Antworten Sie zuerst.',
	find: 'Person suchen',
	who: 'Wer fragt',
	language: 'Liest',
	identified: 'Es ist bekannt, wer fragt',
	not_identified:
		'Es ist nicht nachgewiesen, dass die Mailadresse der Person gehört. Fragen Sie, wer sie ist, bevor Sie etwas sagen, was gespeichert ist.',
	emptied: (day) => `Was diese Anfrage über eine Person sagte, wurde am ${day} gelöscht.`,
	no_address: 'Es gibt keine Mailadresse. Ihre Antwort wird auf der eigenen Seite gelesen.',
	history: 'Verlauf',
	history_kinds: {
		privacy_request_received: 'Eingegangen',
		privacy_request_identified: 'Gezeigt, dass die Mailadresse die eigene ist',
		privacy_request_written: 'Nachricht geschrieben',
		privacy_request_noted: 'Notiz gemacht',
		privacy_request_attached: 'Gesagt, um wen es geht',
		privacy_request_handed_on: 'An einen Arbeitsbereich weitergegeben',
		privacy_request_alarmed: 'Alarm: Die Zeit wird knapp',
		privacy_request_extended: 'Frist verlängert',
		privacy_request_refused: 'Abgelehnt',
		privacy_request_done: 'Erledigt',
		privacy_request_emptied: 'Was sie über eine Person sagte, wurde gelöscht'
	},
	history_by: (what, who) => `${what}, von ${who}`,
	answer: 'Antwort',
	template: 'Mit einem Text beginnen',
	template_none: 'Eigene Worte',
	template_kept:
		'Was Sie geschrieben haben, bleibt. Leeren Sie das Feld, um mit einem Text zu beginnen.',
	templates: {
		identify: 'Wir müssen wissen, wer Sie sind',
		details: 'Wir brauchen mehr, um Sie zu finden',
		nothing: 'Über Sie ist nichts gespeichert',
		done: 'Es ist erledigt',
		copy: 'Ihre Kopie liegt bereit'
	},
	write: 'Nachricht senden',
	done: 'Als erledigt schließen',
	note: 'Als Notiz behalten',
	extend: 'Verlängern',
	refuse: 'Ablehnen',
	sent: 'Gesendet',
	noted: 'Notiert',
	words_missing: 'Schreiben Sie, was Sie sagen möchten.',
	done_title: 'Als erledigt schließen?',
	done_text:
		'Ihr Text geht per Mail hinaus, als das, was getan wurde. Die Anfrage gilt dann als beantwortet.',
	refuse_title: 'Diese Anfrage ablehnen?',
	refuse_text:
		'Ihr Grund geht per Mail hinaus, mit dem Hinweis auf die Beschwerde bei einer Behörde und den Weg vor Gericht.',
	refuse_reason: 'Grund',
	refused: 'Abgelehnt und mitgeteilt',
	closed_now: 'Geschlossen und mitgeteilt',
	extend_title: 'Frist für die Antwort verlängern',
	extend_text: (day) =>
		`Einmal, und nur wenn die Anfrage schwierig ist oder es viele sind. Längstens bis ${day}. Der Grund geht per Mail hinaus.`,
	extend_until: 'Bis',
	extend_until_wrong: (from, to) => `Wählen Sie einen Tag nach dem ${from} und bis ${to}.`,
	extend_reason: 'Grund',
	extend_done: 'Verlängert und mitgeteilt',
	hand_on: 'Weitergeben',
	hand_on_title: 'An einen Arbeitsbereich weitergeben',
	hand_on_text:
		'Inhaber und Verwaltung dort antworten von da an. Die Frist läuft weiter. Ihre Notizen werden vorher gelöscht: Sie sind nicht für andere.',
	hand_on_to: 'Arbeitsbereich',
	hand_on_missing: 'Wählen Sie einen Arbeitsbereich.',
	handed_on: 'Weitergegeben'
};
