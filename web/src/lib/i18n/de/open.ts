import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const open: Catalogue['open'] = {
	button: 'QR-Code für ein Set',
	way: 'Wer vorbeikommt: ein QR-Code für alle',
	text: 'Hängen Sie einen Code an die Wand. Wer ihn scannt, liest, was Sie fragen, tippt einen Namen und antwortet auf einer eigenen Seite. Alle erscheinen unter Ihren Personen und Anfragen.',
	minors: 'Minderjährige können darunter sein',
	minors_text:
		'Alle werden nach dem Geburtstag gefragt; für wen unter 18 unterschreibt eine sorgeberechtigte Person. Der Tag selbst wird nicht aufbewahrt.',
	uses: 'Höchstens so viele Personen',
	uses_hint: 'Leer lassen, wenn es keine Grenze gibt.',
	uses_wrong: 'Tippen Sie eine Zahl von 1 bis 10.000.',
	how: 'Der Code hängt an der Wand oder steht auf einem Blatt oder Bildschirm. Verschickt wird nichts.',
	make: 'QR-Code machen',
	until_label: 'Offen bis',

	poster_title: 'Ihr QR-Code ist fertig',
	poster_text:
		'Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt: Drucken Sie ihn jetzt, oder kopieren Sie seinen Link. Geht er verloren, machen Sie für dieselbe Frage einen neuen; der alte gilt dann nicht mehr.',
	poster: 'Aushang',
	poster_language: 'Sprache des Aushangs',
	print: 'Als Aushang drucken',
	copy_link: 'Link kopieren',
	copy_failed: 'Der Browser erlaubt das Kopieren hier nicht.',
	done: 'Fertig, ich habe ihn',
	leave: 'Der Code wird nicht noch einmal gezeigt. Diese Seite verlassen?',
	qr: 'QR-Code',
	on_poster:
		'Scannen Sie ihn mit der Kamera Ihres Telefons. Lesen Sie, was wir fragen, und entscheiden Sie dann selbst.',
	or_type: (address) => `Keine Kamera? Öffnen Sie ${address} und tippen Sie diesen Code:`,
	on_poster_free:
		'Sie brauchen kein Konto und keine App. Ein Nein hat keine Nachteile, und ein Ja lässt sich jederzeit widerrufen.',

	list: 'QR-Codes',
	states: { open: 'Offen', used_up: 'Voll', expired: 'Abgelaufen', ended: 'Beendet' },
	came: (n) => count(n, { one: '# Person kam', other: '# Personen kamen' }),
	signed: (n) => `${num(n)} unterschrieben`,
	declined: (n) => `${num(n)} abgelehnt`,
	until: (day) => `bis ${day}`,
	at_most: (n) => `für höchstens ${num(n)}`,
	with_minors: 'auch Minderjährige',
	ended_on: (when, name) => `beendet ${when} von ${name}`,
	menu: (title) => `Mehr zum QR-Code „${title}“`,
	renew: 'Neuen Code machen',
	renew_title: 'Einen neuen Code für diese Frage machen?',
	renew_text:
		'Der Code, der an der Wand hängt, öffnet dann nichts mehr. Wer mit ihm kam, behält die eigene Seite und die Anfrage.',
	renew_action: 'Neuen Code machen',
	end: 'Beenden',
	end_title: 'Diesen QR-Code beenden?',
	end_text:
		'Dann kann niemand mehr mit ihm kommen. Wer kam, behält die eigene Seite und kann bis zum letzten Tag antworten.',
	ended: 'Der QR-Code ist beendet',
	came_by: (title) => `Kam über den QR-Code „${title}“`
};
