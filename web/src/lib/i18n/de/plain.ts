import type { Catalogue } from '../en';

/** Countries that take an article, in the dative that follows "in". */
const withArticle: Record<string, string> = {
	AE: 'den Vereinigten Arabischen Emiraten',
	BS: 'den Bahamas',
	CF: 'der Zentralafrikanischen Republik',
	CH: 'der Schweiz',
	DO: 'der Dominikanischen Republik',
	GB: 'dem Vereinigten Königreich',
	IQ: 'dem Irak',
	IR: 'dem Iran',
	KM: 'den Komoren',
	KY: 'den Kaimaninseln',
	LB: 'dem Libanon',
	MD: 'der Republik Moldau',
	MH: 'den Marshallinseln',
	MN: 'der Mongolei',
	MV: 'den Malediven',
	NL: 'den Niederlanden',
	PH: 'den Philippinen',
	SB: 'den Salomonen',
	SC: 'den Seychellen',
	SD: 'dem Sudan',
	SK: 'der Slowakei',
	SN: 'dem Senegal',
	TD: 'dem Tschad',
	TR: 'der Türkei',
	UA: 'der Ukraine',
	US: 'den Vereinigten Staaten',
	VA: 'der Vatikanstadt',
	YE: 'dem Jemen'
};

export const plain: Catalogue['plain'] = {
	titles: {
		editorial: 'Artikel und Berichte',
		advertising: 'Werbung',
		marketing: 'Website und Broschüren',
		merchandising: 'Dinge, die verkauft werden',
		publicity: 'Presse und Ankündigungen',
		social_media: 'Soziale Medien',
		derivative_works: 'Neue Werke aus den Bildern',
		internal: 'Nur innerhalb der Organisation',
		ai_training: 'Eine Maschine lernen lassen'
	},
	words: {
		editorial: 'Artikeln und Berichten',
		advertising: 'Werbung',
		marketing: 'Website und Broschüren',
		merchandising: 'Dingen, die verkauft werden',
		publicity: 'Presse und Ankündigungen',
		social_media: 'sozialen Medien',
		derivative_works: 'neuen Werken aus den Bildern',
		internal: 'interner Verwendung',
		ai_training: 'maschinellem Lernen'
	},
	say: {
		editorial:
			'Um von etwas zu erzählen: in einer Zeitschrift, einer Zeitung, einem Buch oder einem Film.',
		advertising: 'Um etwas zu verkaufen, zum Beispiel auf einem Plakat.',
		marketing: 'Für die eigene Website, Broschüren und Mailings der Fragenden.',
		merchandising: 'Auf Produkten, die man kaufen kann, etwa Kalendern oder Postkarten.',
		publicity: 'Um etwas anzukündigen, zum Beispiel in einer Pressemappe.',
		social_media: 'Als Beiträge in sozialen Netzwerken.',
		derivative_works: 'Ihr Bild wird Teil von etwas Neuem, etwa einer Montage.',
		internal: 'Zu sehen für Menschen, die dort arbeiten, und für niemanden sonst.',
		ai_training: 'Ein Computerprogramm lernt aus Bildern von Ihnen.'
	},
	means: {
		editorial:
			'Das Bild gehört zu einem Text oder Bericht über etwas, das wirklich geschehen ist. Es dient nicht dazu, ein Produkt zu verkaufen.',
		advertising:
			'Ein Bild von Ihnen steht neben etwas, das verkauft wird. Man könnte meinen, dass Sie es empfehlen. Fragen Sie, wofür geworben wird, wenn es Ihnen wichtig ist.',
		marketing:
			'Die Fragenden zeigen Bilder, um von sich und ihrer Arbeit zu erzählen. Andere bekommen die Bilder nicht für eigene Werbung.',
		merchandising:
			'Ihr Gesicht ist auf Dingen, die man mit nach Hause nimmt. Was vor einem Widerruf verkauft wurde, bleibt bei denen, die es gekauft haben.',
		publicity:
			'Zeitungen und andere bekommen das Bild, um über ein Werk oder ein Ereignis zu berichten. Ob sie es drucken, entscheiden sie selbst.',
		social_media:
			'Andere können teilen, kopieren und kommentieren, was dort steht. Wenn Sie widerrufen, werden die Beiträge gelöscht; Kopien, die Fremde gemacht haben, können bleiben.',
		derivative_works:
			'Das Bild wird zugeschnitten, übermalt oder mit anderen verbunden. Sie können anders aussehen, als Sie es gewohnt sind; lächerlich machen darf es Sie nicht.',
		internal: 'Für Planung, Unterricht oder Archiv. Es wird nicht veröffentlicht.',
		ai_training:
			'Bilder von Ihnen werden einem Programm gezeigt, bis es daraus gelernt hat, zum Beispiel wie Gesichter aussehen. Was es gelernt hat, lässt sich kaum wieder herausnehmen. Wenn Sie widerrufen, beginnt mit Ihren Bildern kein neues Lernen; ein Programm, das vorher gelernt hat, behält aber, was es weiß. Es kann dadurch fähig werden, Bilder zu erzeugen, die Ihnen ähnlich sehen.'
	},
	where: {
		print: 'im Druck',
		web: 'im Web',
		social: 'in sozialen Netzwerken',
		broadcast: 'im Fernsehen und in Filmen',
		out_of_home: 'auf Plakaten und Bildschirmen draußen',
		email: 'in Mails',
		internal: 'innerhalb der Organisation'
	},
	places: {
		print: 'Druck',
		web: 'Web',
		social: 'Soziale Netzwerke',
		broadcast: 'Fernsehen, Film',
		out_of_home: 'Plakate draußen',
		email: 'Mails',
		internal: 'In der Organisation'
	},
	country: (code, name) => withArticle[code] ?? name,
	in_countries: (names) => `in ${names}`,
	everywhere: 'überall auf der Welt',
	anyone: 'Jeder auf der Welt könnte sie sehen.',
	until: (day) => `bis zum ${day}`,
	from: (day) => `ab dem ${day}`,
	no_end: 'bis Sie es widerrufen',
	no_fixed_end: 'ohne festes Ende',
	face_search: 'Gesichtssuche',
	face_search_words: 'Gesichtssuche',
	face_search_say: 'Ein Computer sucht in neuen Bildern nach Ihrem Gesicht, bis Sie es widerrufen.'
};
