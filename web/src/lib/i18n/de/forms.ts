import type { Catalogue } from '../en';
import { counting } from '../plural';

const { num } = counting('de');

export const forms: Catalogue['forms'] = {
	text: 'Der ganze Text unter den Fragen, die Menschen gestellt werden. Eine veröffentlichte Fassung ändert sich nie: Was unterschrieben wurde, lässt sich noch nach Jahren lesen.',
	readonly: 'Inhaber und Admins des Arbeitsbereichs schreiben Vertragstexte.',
	own: 'Ihre eigenen',
	own_none:
		'Noch keine. Machen Sie einen der mitgelieferten Texte zu Ihrem eigenen, und ändern Sie seine Worte.',
	built_in: 'Mitgeliefert',
	built_in_text: 'Jeder Arbeitsbereich hat sie. Sie bleiben, wie sie sind.',
	back: 'Alle Vertragstexte',
	kinds: {
		standard: 'Für die meisten Fälle',
		commercial: 'Für Werbung und was verkauft wird',
		editorial: 'Für Berichte',
		social: 'Für soziale Medien',
		minor: 'Für Minderjährige: Sorgeberechtigte unterschreiben'
	},
	version: (n) => `Fassung ${num(n)}`,
	draft: 'Entwurf',
	published: 'Veröffentlicht',
	in_use: (n) => `Fassung ${num(n)} ist in Gebrauch`,
	changed: (when) => `geändert ${when}`,
	published_on: (day) => `veröffentlicht am ${day}`,
	published_by: (day, name) => `veröffentlicht am ${day} von ${name}`,
	make_own: 'Zum eigenen machen',
	make_own_of: (name) => `„${name}“ zum eigenen machen`,
	copy: 'Kopieren',
	copy_of: (name) => `Kopie von ${name}`,
	own_name: (name, workspace) => `${name}, ${workspace}`,
	copied: 'Dieser gehört Ihnen: Ändern Sie seine Worte, und veröffentlichen Sie ihn.',
	more: (name) => `Mehr zu ${name}`,

	name: 'Name',
	name_missing: 'Geben Sie ihm einen Namen.',
	name_hint: 'Auch die Menschen, die Sie fragen, lesen ihn.',
	languages: 'Sprachen',
	text_in: (language) => `Text auf ${language}`,
	text_hint: 'Was in doppelten geschweiften Klammern steht, wird für jede Person ausgefüllt.',
	empty_language: (language) =>
		`Ohne Text auf ${language} kann damit niemand in dieser Sprache gefragt werden.`,
	palette: 'Einsetzen',
	palette_text: 'An der Stelle des Cursors.',
	field_needed: 'nötig',
	field_used: 'im Text',
	fields: {
		asker: 'Wer fragt',
		contact: 'Wie man sie erreicht',
		talent: 'Wer gefragt wird',
		project: 'Das Projekt',
		shoot_dates: 'Wann Bilder entstehen',
		items: 'Wofür und wo',
		territories: 'In welchen Ländern',
		term: 'Von wann bis wann',
		compensation: 'Was gezahlt wird'
	},
	before: 'Bevor er veröffentlicht werden kann',
	unknown: (written) => `${written} ist kein Platzhalter: Dort würde nichts ausgefüllt.`,
	did_you_mean: (written) => `${written} nehmen`,
	missing: (words, written) =>
		`„${words}“ fehlt: Ohne ${written} wüsste niemand, was vereinbart ist.`,
	put_in: (written) => `${written} einsetzen`,
	unclosed:
		'Es gibt Klammern, die keinen Platzhalter öffnen oder schließen. Schreiben Sie Platzhalter so: {{talent}}.',
	no_text: 'Es gibt keinen Text: Schreiben Sie ihn auf Deutsch oder Englisch.',
	left_out: (what) =>
		`Der Text sagt nicht: ${what}. Die meisten tun es. Lassen Sie es nur so, wenn es in Ihren eigenen Worten dasteht.`,
	preview: 'So lesen sie es',
	preview_text: 'Mit Beispieldaten. Niemand wird gefragt.',
	preview_none: 'Noch steht nichts da.',

	unsaved: 'Nicht gespeichert',
	save: 'Entwurf speichern',
	saved: 'Entwurf gespeichert',
	publish: 'Veröffentlichen',
	publish_name: (n) => `Fassung ${num(n)} veröffentlichen`,
	publish_title: (n) => `Fassung ${num(n)} veröffentlichen?`,
	publish_text:
		'Von da an ändert sich diese Fassung nie mehr, und Anfragen nehmen sie. Was Sie später ändern, wird die nächste Fassung; verschickte Anfragen behalten den Text, mit dem sie verschickt wurden.',
	publish_gap: (language, what) => `Der Text auf ${language} sagt nicht: ${what}.`,
	publish_language: (language) =>
		`Es gibt keinen Text auf ${language}. Damit kann niemand in dieser Sprache gefragt werden.`,
	is_published: (n) => `Fassung ${num(n)} ist veröffentlicht`,
	not_yet: 'Bevor er veröffentlicht werden kann, fehlt noch etwas. Es ist unten markiert.',
	next_version: (n) =>
		`Fassung ${num(n)} ist veröffentlicht und bleibt, wie sie ist. Was Sie hier ändern, wird die nächste.`,
	draft_of: (n) =>
		`Mit diesem Entwurf wird niemand gefragt, bevor er veröffentlicht ist. Bis dahin nehmen Anfragen Fassung ${num(n)}.`,
	revert: 'Entwurf verwerfen',
	revert_title: (n) => `Entwurf von Fassung ${num(n)} verwerfen?`,
	revert_text: (n) =>
		`Sein Text geht, in beiden Sprachen. Fassung ${num(n)} bleibt, und Anfragen nehmen sie weiter.`,
	reverted: 'Entwurf verworfen',
	leave: 'Was Sie geschrieben haben, ist nicht gespeichert. Diese Seite verlassen?',

	versions: 'Fassungen',
	versions_text: 'Was veröffentlicht wurde, bleibt, wie es war.',
	read: 'Lesen',
	read_version: (n) => `Fassung ${num(n)} lesen`,
	go_on: 'Mit diesem Text weitermachen',
	went_on: (n) => `Der Text von Fassung ${num(n)} steht im Editor. Gespeichert ist er noch nicht.`,

	delete: 'Vertragstext löschen',
	delete_title: (name) => `„${name}“ löschen?`,
	delete_text:
		'Er geht mit allen Fassungen, und damit kann niemand mehr gefragt werden. Anfragen und was unterschrieben wurde behalten ihren Text.',
	deleted: 'Vertragstext gelöscht'
};
