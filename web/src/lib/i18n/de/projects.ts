import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count } = counting('de');

export const projects: Catalogue['projects'] = {
	title: 'Projekte',
	new: 'Neues Projekt',
	new_title: 'Neues Projekt',
	name: 'Name',
	name_hint: 'Ein Shooting, eine Kampagne, ein Buch: was zusammengehört.',
	name_missing: 'Geben Sie dem Projekt einen Namen.',
	description: 'Beschreibung',
	create: 'Projekt anlegen',
	changed: (when) => `Geändert ${when}`,
	no_use: 'Noch keine Verwendung',
	no_pictures: 'Noch keine Bilder',
	bar: (cleared, review, blocked) =>
		`${cleared} freigegeben, ${review} zu prüfen, ${blocked} gesperrt`,
	empty_title: 'Beginnen Sie mit einem Projekt',
	empty_text:
		'Ein Projekt hält die Bilder einer Arbeit zusammen. Ziehen Sie einen Ordner mit Fotos darauf, und Mix-IP findet die Gesichter und sagt, welche hinaus dürfen.',
	shared_text: 'Projekte anderer Arbeitsbereiche, zu denen Sie eingeladen wurden.',
	find: 'Projekte suchen',
	none_found: 'Kein Projekt hat das in seinem Namen.',
	found: (n) => count(n, { one: '# Projekt', other: '# Projekte' })
};
