import type { Catalogue } from '../en';

export const coming: Catalogue['coming'] = {
	tab: (asker) => `${asker} fragt Sie`,
	tab_plain: 'Code eingeben',
	opening: 'Die Frage wird gelesen …',
	code_title: 'Geben Sie den Code ein',
	code_text: 'Er steht auf dem Aushang, unter dem Quadrat.',
	code: 'Code',
	code_missing: 'Geben Sie den Code vom Aushang ein.',
	code_go: 'Weiter',
	unknown_title: 'Dieser Code öffnet nichts',
	unknown_text:
		'Er wurde falsch getippt, ist abgelaufen oder wurde abgenommen. Fragen Sie, wer ihn aufgehängt hat; über Sie wurde nichts gespeichert.',
	type_again: 'Einen Code eingeben',
	failed_title: 'Die Frage ließ sich nicht lesen',

	asks: 'fragt Menschen, die auf Bildern sind',
	nothing_yet:
		'Hier stimmen Sie nichts zu. Auf der nächsten Seite entscheiden Sie über jeden Punkt für sich.',
	items: 'Was gefragt wird',
	face: 'Ob ein Computer nach Ihrem Gesicht suchen darf: eine eigene Frage.',
	who: 'Wer sind Sie?',
	who_child: 'Um wen geht es?',
	name: 'Voller Name',
	name_hint: 'Bei einem Kind der Name des Kindes.',
	name_missing: 'Geben Sie einen Namen ein.',
	born: 'Geburtstag',
	born_hint:
		'Für wen unter 18 unterschreibt eine sorgeberechtigte Person. Der Tag selbst wird nicht aufbewahrt, nur, wann jemand volljährig wird.',
	born_missing: 'Geben Sie den Tag der Geburt ein.',
	email: 'Mailadresse',
	email_hint:
		'Für Ihre Kopie, und um Ihre Seite auf einem anderen Gerät zu öffnen. Ohne sie öffnet sich Ihre Seite nur auf diesem Gerät.',
	go: 'Lesen und antworten',
	going: 'Einen Moment …',
	known_title: (name) => `Sind Sie ${name}?`,
	known_text: 'Auf diesem Gerät wurde diese Seite schon benutzt.',
	known_joined: 'Sie kamen schon einmal mit diesem Code. Ihre Antwort steht auf Ihrer Seite.',
	go_on: (name) => `Weiter als ${name}`,
	somebody_else: 'Es geht um jemand anderen'
};
