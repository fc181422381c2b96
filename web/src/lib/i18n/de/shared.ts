import { counting } from '../plural';
import type { Catalogue } from '../en';

const { count, num } = counting('de');

export const shared: Catalogue['shared'] = {
	page: 'Freigegebene Bilder',
	opening: 'Der Link wird geöffnet…',
	shares_with_you: 'zeigt Ihnen Bilder',
	for: 'Für',
	until: (when) => `Offen bis ${when}`,
	as: (name) => `Sie sind hier als ${name}`,
	pictures: (n) => count(n, { one: '# Bild', other: '# Bilder' }),
	picture: (n) => `Bild ${num(n)}`,
	picture_covered: (n) => `Bild ${num(n)}, einige Gesichter sind verdeckt`,
	picture_held_back: (n) => `Bild ${num(n)} wird zurückgehalten`,
	covered: 'Gesichter verdeckt',
	held_back: 'Zurückgehalten',
	covered_text:
		'Wer dieser Nutzung nicht zugestimmt hat, ist verdeckt. Das kann sich jeden Augenblick ändern.',
	held_back_text:
		'Es wird noch geprüft oder kann nicht gezeigt werden. Sehen Sie später wieder nach.',
	none: 'Hier ist kein Bild mehr.',
	again: 'Noch einmal nachsehen',
	download: 'Herunterladen',
	download_n: (n) => `Bild ${num(n)} herunterladen`,
	previous: 'Voriges Bild',
	next: 'Nächstes Bild',
	close: 'Zurück zu allen Bildern',
	place: (n, of) => `${num(n)} von ${num(of)}`,
	lost: 'Das Bild konnte nicht gezeigt werden. Sehen Sie noch einmal nach.',

	password_title: 'Bitte das Passwort',
	password_text: 'Wer Ihnen den Link geschickt hat, kennt es.',
	password: 'Passwort',
	missing_password: 'Geben Sie das Passwort ein.',
	name_title: 'Wer sieht sich das an?',
	name_text: 'Wer die Bilder zeigt, erfährt den Namen, den Sie eingeben, und was Sie sich ansehen.',
	name: 'Ihr Name',
	missing_name: 'Geben Sie Ihren Namen ein.',
	enter: 'Bilder zeigen',
	entering: 'Einen Augenblick…',

	closed_title: 'Dieser Link ist geschlossen',
	closed_text:
		'Er ist unvollständig, abgelaufen oder wurde zurückgenommen. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
	failed_title: 'Die Bilder konnten nicht geladen werden',
	note: 'Was Sie hier tun, wird für die Person festgehalten, die es zeigt: wann Sie kamen, was Sie sich ansahen, was Sie mitnahmen.'
};
