import type { Catalogue } from '../en';

export const use: Catalogue['use'] = {
	title: 'Aktuelle Verwendung',
	for: 'Für',
	none: 'Noch keine Verwendung angegeben. Sagen Sie, wofür die Bilder sind.',
	set: 'Wofür?',
	explain:
		'Die Verwendung entscheidet, welche Gesichter erlaubt sind: Jede Person hat bestimmten Zwecken, Kanälen und Ländern zugestimmt. Listen und Kacheln zeigen die Antwort für diese Verwendung; jeder Export fragt neu für seine eigene.',
	purpose: 'Zweck',
	channels: 'Kanäle',
	territories: 'Länder',
	on: 'Ab',
	choose_channels: 'Kanäle wählen',
	choose_territories: 'Länder wählen',
	find_country: 'Land suchen',
	choose_purpose: 'Zweck wählen',
	missing_purpose: 'Wählen Sie einen Zweck.',
	worldwide: 'weltweit',
	everywhere: 'Weltweit',
	missing_channels: 'Wählen Sie mindestens einen Kanal.',
	missing_territories: 'Wählen Sie mindestens ein Land.',
	missing_date: 'Wählen Sie den Tag, an dem die Verwendung beginnt.',
	countries: (n) => `${n} Länder`,
	sentence: (purpose, channels, territories, on) =>
		`${purpose}, ${channels}, ${territories}, ab ${on}`,
	purposes: {
		editorial: 'Redaktionell',
		advertising: 'Werbung',
		marketing: 'Marketing',
		merchandising: 'Merchandising',
		publicity: 'Öffentlichkeitsarbeit',
		social_media: 'Soziale Medien',
		derivative_works: 'Bearbeitungen',
		internal: 'Intern',
		ai_training: 'KI-Training'
	},
	purposes_behind: {
		editorial: 'redaktionell',
		advertising: 'Werbung',
		marketing: 'Marketing',
		merchandising: 'Merchandising',
		publicity: 'Öffentlichkeitsarbeit',
		social_media: 'soziale Medien',
		derivative_works: 'Bearbeitungen',
		internal: 'intern',
		ai_training: 'KI-Training'
	},
	purpose_words: {
		editorial: 'redaktionelle Zwecke',
		advertising: 'Werbung',
		marketing: 'Marketing',
		merchandising: 'Merchandising',
		publicity: 'Öffentlichkeitsarbeit',
		social_media: 'soziale Medien',
		derivative_works: 'Bearbeitungen',
		internal: 'interne Zwecke',
		ai_training: 'KI-Training'
	},
	purpose_hints: {
		editorial: 'Berichte, Artikel, Dokumentationen',
		advertising: 'Bezahlte Flächen, die etwas verkaufen',
		marketing: 'Eigene Website, Broschüren, Mailings',
		merchandising: 'Auf Produkten, die verkauft werden',
		publicity: 'Ankündigungen, Pressemappen',
		social_media: 'Beiträge in sozialen Netzwerken',
		derivative_works: 'Montagen, Gemälde, neue Werke daraus',
		internal: 'Nur innerhalb der Organisation',
		ai_training: 'Eine Maschine aus den Bildern lernen lassen'
	},
	channel_names: {
		print: 'Druck',
		web: 'Web',
		social: 'Soziale Netzwerke',
		broadcast: 'Rundfunk',
		out_of_home: 'Plakate und Bildschirme draußen',
		email: 'Mail',
		internal: 'Intern'
	},
	channel_words: {
		print: 'Druck',
		web: 'Web',
		social: 'soziale Netzwerke',
		broadcast: 'Rundfunk',
		out_of_home: 'Plakate',
		email: 'Mail',
		internal: 'intern'
	}
};
