import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const sign: Catalogue['sign'] = {
	tab: (asker) => `Eine Anfrage von ${asker}`,
	asks: (name) => `fragt Sie, ${name}`,
	asks_for: (name) => `fragt wegen ${name}`,
	step: (n, total) => `${num(n)} von ${num(total)}`,
	step_label: (n, total) => `Schritt ${num(n)} von ${num(total)}`,
	step_done: 'Erledigt',

	what_for: 'Worum es geht',
	project: 'Projekt',
	shoot_dates: 'Aufgenommen am',
	compensation: 'Was Sie dafür bekommen',
	answer_by: 'Bitte antworten Sie bis',
	pictures: (n) =>
		count(n, { one: 'Das Bild, um das es geht', other: 'Die # Bilder, um die es geht' }),
	picture: (n) => `Bild ${num(n)}: die Gesichter anderer sind verdeckt`,
	picture_large: (n) => `Bild ${num(n)}, groß`,
	see_all: (n) => `Alle ${num(n)} Bilder ansehen`,
	see_fewer: 'Weniger zeigen',
	picture_failed: 'Dieses Bild lässt sich gerade nicht zeigen.',

	choose: 'Sie wählen, Punkt für Punkt',
	choose_text:
		'Alles ist aus, bis Sie es einschalten. Wenn Sie Nein sagen, haben Sie dadurch keinen Nachteil.',
	choose_places: (title) => `Wo: ${title}`,
	choose_some: 'Oder nur einen Teil davon:',
	means: 'Was heißt das?',
	means_back: 'Sie können das jederzeit ändern, mit diesem Link und ohne Konto.',

	apart: 'Eine eigene Frage',
	face_title: 'Darf ein Computer nach Ihrem Gesicht suchen?',
	face_text: (asker) =>
		`${asker} würde ein Maß Ihres Gesichts aufbewahren, um Sie in neuen Bildern schneller zu finden. Alles andere geht auch ohne.`,
	face_what: 'Was wird gespeichert, und wie lange?',
	face_points: (asker) =>
		[
			'Ein Maß: eine Liste von Zahlen, die aus einem Foto Ihres Gesichts gemacht wird. Das Gesetz nennt das biometrische Daten und schützt sie besonders.',
			`Es wird verschlüsselt aufbewahrt, mit einem kleinen Ausschnitt Ihres Gesichts zum Vergleichen mit dem Auge und einem Schlüssel nur für Sie. Allein ${asker} benutzt es, nur um Sie in den eigenen Bildern zu finden, und niemand sonst bekommt es.`,
			'Es wird innerhalb einer Minute vernichtet, wenn Sie widerrufen oder es nicht mehr gebraucht wird, und spätestens drei Jahre, nachdem Sie zuletzt damit zu tun hatten.',
			'Wenn Sie Nein sagen, suchen Menschen mit den Augen nach Ihnen. Sie haben dadurch keinen Nachteil.'
		].join('\n'),
	face_confirm_title: 'Ihre eigene Entscheidung über Ihr Gesicht',
	face_confirm: (asker) =>
		`Ich willige ausdrücklich ein, dass ${asker} mein Gesicht vermisst und in neuen Bildern danach sucht.`,
	face_missing: 'Setzen Sie das Häkchen, wenn Sie einwilligen. Sonst wählen Sie „Nein“.',
	face_yes: 'Ja, ich willige ein',
	face_no: 'Nein',
	face_minor: (name) => `Es geht um das Gesicht von ${name}.`,

	sign: 'Unterschreiben',
	guardian_title: (name) => `${name} ist minderjährig: Sorgeberechtigte unterschreiben`,
	guardian_until: (name, day) =>
		`Sie unterschreiben für ${name}. Am ${day}, mit der Volljährigkeit, wird ${name} selbst neu gefragt und entscheidet allein.`,
	guardian_text: (name) =>
		`Sie unterschreiben für ${name}. Mit der Volljährigkeit wird ${name} selbst neu gefragt und entscheidet allein.`,
	guardian_talk: (name) =>
		`Bitte sprechen Sie vorher mit ${name} darüber. Was ${name} nicht möchte, sollte nicht unterschrieben werden.`,
	guardian_confirm: (name) => `Ich bin für ${name} sorgeberechtigt.`,
	guardian_missing:
		'Setzen Sie das Häkchen, wenn es so ist. Niemand sonst kann für Minderjährige unterschreiben.',
	name: 'Ihr voller Name',
	name_guardian: 'Ihr voller Name (sorgeberechtigt)',
	name_missing: 'Geben Sie Ihren vollen Namen ein.',
	signature: 'Ihre Unterschrift',
	signature_how: 'Mit Finger, Stift oder Maus zeichnen',
	signature_empty: 'Zeichnen Sie Ihre Unterschrift, oder tippen Sie stattdessen Ihren Namen.',
	signature_drawn: 'Unterschrift gezeichnet',
	signature_none: 'Noch nichts gezeichnet',
	signature_clear: 'Löschen',
	no_pen: 'Kein Stift?',
	type_instead: 'Tippen Sie stattdessen Ihren Namen.',
	draw_instead: 'Doch eine Unterschrift zeichnen.',
	typed: 'Ihr getippter Name ist Ihre Unterschrift. Er zählt so viel wie eine gezeichnete.',
	typed_empty: 'Hier erscheint Ihr Name, wenn Sie ihn oben tippen.',

	copy: 'Ihre Kopie',
	copy_mail: (address) =>
		`Sie bekommen den ganzen Text und Ihre Antworten als PDF, sofort hier, und eine Mail an ${address}, die wieder dorthin führt.`,
	copy_here: 'Sie bekommen den ganzen Text und Ihre Antworten als PDF, sofort hier.',
	prove: 'Bestätigen Sie Ihre Mailadresse',
	prove_text: (address) =>
		`Wir schicken einen Code an ${address}. Er zeigt, dass die Antwort von Ihnen kommt. Sie können auch ohne ihn unterschreiben.`,
	prove_send: 'Code schicken',
	prove_sent: (address) => `Der Code ist unterwegs an ${address}.`,
	proved: (address) => `${address} ist bestätigt.`,

	agree: (what) => `${what} zustimmen`,
	agree_n: (n) => count(n, { one: '# Frage zustimmen', other: '# Fragen zustimmen' }),
	agree_nothing: 'Noch ist nichts eingeschaltet',
	agree_nothing_why: 'Schalten Sie ein, womit Sie einverstanden sind, oder lehnen Sie alles ab.',
	still_missing: (what) => `Es fehlt noch: ${what}.`,
	missing_name: 'Ihr Name',
	missing_signature: 'Ihre Unterschrift',
	missing_guardian: 'dass Sie sorgeberechtigt sind',
	signing: 'Ihre Antwort wird gesendet …',
	not_agreed: (what) => `Nicht zugestimmt: ${what}.`,
	decline: 'Nein, ich lehne alles ab',
	decline_title: 'Alles ablehnen?',
	decline_text: (asker) =>
		`${asker} erfährt, dass Sie Nein gesagt haben. Nichts von dem, was hier gefragt wird, darf mit Bildern von Ihnen geschehen.`,
	decline_before: 'Was Sie früher erlaubt haben, bleibt, wie es ist.',
	decline_reason: 'Warum',
	decline_reason_hint: 'Sie müssen keinen Grund nennen.',
	decline_action: 'Alles ablehnen',
	back: 'Sie können das jederzeit widerrufen, mit diesem Link. Zweimal tippen genügt, und es gilt sofort.',

	full_text: 'Der ganze Text der Erklärung',
	forms: {
		standard: 'Einwilligung für die meisten Fälle',
		commercial: 'Einwilligung für Werbung',
		editorial: 'Einwilligung für Berichte',
		social: 'Einwilligung für soziale Medien',
		minor: 'Einwilligung für Minderjährige'
	},
	full_text_form: (name, version) => `${name}, Fassung ${num(version)}`,
	full_text_language: (language) =>
		`Der Text, den Sie unterschreiben, ist auf ${language}. Alles oben ist eine einfache Zusammenfassung davon.`,
	fingerprint: 'Fingerabdruck des Textes (SHA-256)',
	rights: 'Ihre Rechte',
	rights_points: (asker) =>
		[
			'Sie dürfen Nein sagen und ein Ja jederzeit widerrufen. Das gilt von da an; was vorher gedruckt wurde, bleibt gedruckt.',
			`Sie dürfen ${asker} fragen, was über Sie gespeichert ist, es berichtigen lassen, eine Kopie bekommen und es löschen lassen. All das geht mit diesem Link.`,
			'Sie dürfen dem widersprechen, was mit Daten über Sie geschieht, und sich bei einer Datenschutzbehörde beschweren.',
			'Keine Maschine entscheidet allein über Sie: Was ein Computer findet, bestätigt ein Mensch.'
		].join('\n'),
	print: 'Drucken',
	responsible: (asker) => `${asker} ist für Ihre Daten verantwortlich.`,
	questions: 'Fragen:',

	closed: {
		expired_title: 'Die Zeit zum Antworten ist vorbei',
		expired_text: (asker, day) =>
			`Diese Anfrage von ${asker} konnte bis zum ${day} beantwortet werden. Es wurde nichts vereinbart. Wenn Sie antworten möchten, bitten Sie um einen neuen Link.`,
		withdrawn_title: 'Diese Anfrage wurde zurückgezogen',
		withdrawn_text: (asker) =>
			`${asker} fragt nicht mehr. Sie müssen nichts tun, und es wurde nichts vereinbart.`,
		signed_title: 'Diese Anfrage ist beantwortet',
		signed_text:
			'Sie, oder jemand mit diesem Link, haben unterschrieben. Was jetzt gilt, steht auf Ihrer Seite.',
		declined_title: 'Diese Anfrage ist beantwortet',
		declined_text: 'Sie haben abgelehnt. Nichts von dem, was gefragt wurde, darf geschehen.'
	},

	thanks: {
		title: (name) => `Danke, ${name}`,
		text: (asker) => `${asker} hat Ihre Antwort. Das gilt ab jetzt, und sonst nichts davon:`,
		declined_title: 'Sie haben abgelehnt',
		declined_text: (asker) =>
			`${asker} weiß, dass Sie Nein gesagt haben. Nichts von dem, was gefragt wurde, darf mit Bildern von Ihnen geschehen. Sie haben dadurch keinen Nachteil.`,
		pdf: 'Ihre Kopie als PDF',
		receipt: (what) => `Quittung: ${what}`,
		receipt_text:
			'Eine Quittung ist eine kleine Datei, die belegt, wem Sie was erlaubt haben. Ein Computer kann prüfen, dass niemand sie geändert hat.',
		receipt_check: 'Das kann jeder hier tun.',
		yours_title: 'Dieser Link gehört Ihnen',
		yours_text:
			'Heben Sie die Mail damit auf. Er führt zu Ihrer Seite: was Sie erlaubt haben, wo Sie zu sehen sind und wie Sie es widerrufen. Geben Sie ihn nicht weiter.',
		yours_page: 'Diese Seite gehört Ihnen',
		yours_device: (asker) =>
			`Ihre Seite öffnet sich auf diesem Gerät: was Sie erlaubt haben, wo Sie zu sehen sind und wie Sie es widerrufen. Für ein anderes Gerät bitten Sie ${asker} um einen Link.`,
		on: 'Zu meiner Seite',
		minor: (day) => `Neue Frage am ${day}, mit der Volljährigkeit.`
	},
	text_changed:
		'Der Text wurde geändert, während Sie gelesen haben. Jetzt steht hier der neue: Bitte lesen Sie ihn noch einmal und unterschreiben Sie dann.',
	changed_meanwhile: 'Diese Anfrage hat sich inzwischen geändert.'
};
