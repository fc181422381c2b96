/** Purposes, channels, countries and terms as one says them to somebody who never heard of a licence. */
import type { Channel, Purpose } from '$lib/api/types';

/** Countries that take an article. */
const withArticle: Record<string, string> = {
	AE: 'the United Arab Emirates',
	BS: 'the Bahamas',
	CF: 'the Central African Republic',
	DO: 'the Dominican Republic',
	FO: 'the Faroe Islands',
	GB: 'the United Kingdom',
	GM: 'the Gambia',
	KY: 'the Cayman Islands',
	MH: 'the Marshall Islands',
	MV: 'the Maldives',
	NL: 'the Netherlands',
	PH: 'the Philippines',
	SB: 'the Solomon Islands',
	SC: 'the Seychelles',
	US: 'the United States',
	VG: 'the British Virgin Islands',
	VI: 'the US Virgin Islands'
};

export const plain = {
	/** As a heading. */
	titles: {
		editorial: 'Articles and reports',
		advertising: 'Advertising',
		marketing: 'Website and brochures',
		merchandising: 'Things that are sold',
		publicity: 'Press and announcements',
		social_media: 'Social media',
		derivative_works: 'New works made from the pictures',
		internal: 'Use inside the organisation',
		ai_training: 'Teaching a machine'
	} satisfies Record<Purpose, string>,
	/** Inside a sentence, behind "agree to". */
	words: {
		editorial: 'articles and reports',
		advertising: 'advertising',
		marketing: 'website and brochures',
		merchandising: 'things that are sold',
		publicity: 'press and announcements',
		social_media: 'social media',
		derivative_works: 'new works made from the pictures',
		internal: 'use inside the organisation',
		ai_training: 'teaching a machine'
	} satisfies Record<Purpose, string>,
	/** What it is for, in a line. */
	say: {
		editorial: 'To tell of something: in a magazine, a newspaper, a book or a film.',
		advertising: 'To sell something, for example on a poster.',
		marketing: 'For the asker’s own website, brochures and mailings.',
		merchandising: 'On products that people buy, such as calendars or postcards.',
		publicity: 'To announce something, for example in a press kit.',
		social_media: 'As posts on social networks.',
		derivative_works: 'Your picture becomes part of something new, such as a montage.',
		internal: 'Seen by people who work there, and by nobody else.',
		ai_training: 'A computer programme learns from pictures of you.'
	} satisfies Record<Purpose, string>,
	/** What it means, for those who ask. */
	means: {
		editorial:
			'The picture goes with a text or a report about something that really happened. It is not used to sell a product.',
		advertising:
			'A picture of you stands beside something that is for sale. People may think that you recommend it. Ask what is advertised if it matters to you.',
		marketing:
			'Those who ask show pictures to tell about themselves and their work. Others are not given the pictures for their own advertising.',
		merchandising:
			'Your face is on things that people take home. What was sold before you take your consent back stays with those who bought it.',
		publicity:
			'Newspapers and others get the picture to report about a work or an event. They decide themselves whether they print it.',
		social_media:
			'Others can share, copy and comment on what is posted. When you take your consent back, the posts are taken down; copies that strangers made may stay.',
		derivative_works:
			'The picture is cut, painted over or joined with others. You may look different from what you are used to, but it must not make you ridiculous.',
		internal: 'For planning, teaching or archives. It is not published.',
		ai_training:
			'Pictures of you are shown to a programme until it has learned from them, for example how faces look. What it has learned can hardly be taken out again. If you take your consent back, no new training begins with your pictures, but a programme that was trained before keeps what it learned. It may become able to make pictures that look like you.'
	} satisfies Record<Purpose, string>,
	/** As a place, inside a sentence. */
	where: {
		print: 'in print',
		web: 'on the web',
		social: 'on social networks',
		broadcast: 'on television and in films',
		out_of_home: 'on posters and screens outside',
		email: 'in mails',
		internal: 'inside the organisation'
	} satisfies Record<Channel, string>,
	/** On a button that ticks one of them. */
	places: {
		print: 'Print',
		web: 'Web',
		social: 'Social networks',
		broadcast: 'Television, film',
		out_of_home: 'Posters outside',
		email: 'Mails',
		internal: 'Inside the organisation'
	} satisfies Record<Channel, string>,
	/** A country as a place: "in the United Kingdom" takes it without its "in". */
	country: (code: string, name: string) => withArticle[code] ?? name,
	in_countries: (names: string) => `in ${names}`,
	everywhere: 'everywhere in the world',
	anyone: 'Anyone in the world could see them.',
	until: (day: string) => `until ${day}`,
	from: (day: string) => `from ${day}`,
	no_end: 'until you take it back',
	no_fixed_end: 'without a fixed end',
	face_search: 'Face search',
	face_search_words: 'face search',
	face_search_say: 'A computer looks for your face in new pictures, until you take it back.'
};
