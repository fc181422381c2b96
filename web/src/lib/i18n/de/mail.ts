import type { Catalogue } from '../en';

export const mail: Catalogue['mail'] = {
	text: 'Was diese Installation an Menschen schreibt. Diese Seite sehen nur Sie, weil Sie sie betreiben.',
	kept: 'Mails stehen hier 30 Tage.',
	filter: 'Zeigen',
	all: 'Alle',
	states: { queued: 'Wartet', sent: 'Gesendet', failed: 'Gescheitert' },
	empty_title: 'Noch keine Mail',
	empty_text:
		'Einladungen, Anfragen und Bestätigungen erscheinen hier, sobald sie geschrieben sind, mit dem, was aus ihnen wurde.',
	none: 'Keine Mail ist in diesem Zustand.',
	to: (address) => `An ${address}`,
	written: (moment) => `geschrieben ${moment}`,
	sent: (moment) => `Gesendet ${moment}`,
	tries: (n) => (n === 1 ? 'einmal versucht' : `${n}-mal versucht`),
	more: 'Mehr zeigen',
	open: (subject) => `„${subject}“ öffnen`,
	retry: 'Noch einmal senden',
	retried: 'Die Mail wartet darauf, noch einmal gesendet zu werden',
	said: 'Der Mailserver sagte',
	gone_title: 'Der Wortlaut ist nicht aufbewahrt',
	gone_text:
		'Links und Codes in einer Mail öffnen etwas. Darum fällt der Wortlaut weg, sobald ein Mailserver sie hat.',
	as_html: 'Wie sie aussieht',
	as_text: 'Als reiner Text',
	back: 'Alle Mails'
};
