import type { Channel, Purpose } from '$lib/api/types';

export const use = {
	title: 'Current use',
	for: 'For',
	none: 'No use is set yet. Say what the pictures are for.',
	set: 'Say what for',
	explain:
		'The use decides which faces are allowed: each person agreed to certain purposes, channels and countries. Lists and tiles show the answer for this use; every export asks again for its own.',
	purpose: 'Purpose',
	channels: 'Channels',
	territories: 'Countries',
	on: 'From',
	choose_channels: 'Choose channels',
	choose_territories: 'Choose countries',
	find_country: 'Find a country',
	choose_purpose: 'Choose a purpose',
	missing_purpose: 'Choose a purpose.',
	worldwide: 'worldwide',
	everywhere: 'Worldwide',
	missing_channels: 'Choose at least one channel.',
	missing_territories: 'Choose at least one country.',
	missing_date: 'Choose the day on which the use starts.',
	countries: (n: number) => `${n} countries`,
	/** Purpose, channels, countries and day, each already in words. */
	sentence: (purpose: string, channels: string, territories: string, on: string) =>
		`${purpose}, ${channels}, ${territories}, from ${on}`,
	purposes: {
		editorial: 'Editorial',
		advertising: 'Advertising',
		marketing: 'Marketing',
		merchandising: 'Merchandising',
		publicity: 'Publicity',
		social_media: 'Social media',
		derivative_works: 'Derivative works',
		internal: 'Internal use',
		ai_training: 'AI training'
	} satisfies Record<Purpose, string>,
	/** Behind another one: "Editorial and marketing". */
	purposes_behind: {
		editorial: 'editorial',
		advertising: 'advertising',
		marketing: 'marketing',
		merchandising: 'merchandising',
		publicity: 'publicity',
		social_media: 'social media',
		derivative_works: 'derivative works',
		internal: 'internal use',
		ai_training: 'AI training'
	} satisfies Record<Purpose, string>,
	/** Inside a sentence: "agreed to advertising". */
	purpose_words: {
		editorial: 'editorial use',
		advertising: 'advertising',
		marketing: 'marketing',
		merchandising: 'merchandising',
		publicity: 'publicity',
		social_media: 'social media',
		derivative_works: 'derivative works',
		internal: 'internal use',
		ai_training: 'AI training'
	} satisfies Record<Purpose, string>,
	purpose_hints: {
		editorial: 'Reporting, articles, documentaries',
		advertising: 'Paid space that sells something',
		marketing: 'Own website, brochures, mailings',
		merchandising: 'On products that are sold',
		publicity: 'Announcements, press kits',
		social_media: 'Posts on social networks',
		derivative_works: 'Montages, paintings, new works made from it',
		internal: 'Inside the organisation only',
		ai_training: 'Teaching a machine from the pictures'
	} satisfies Record<Purpose, string>,
	/** As a title or in a list of choices. */
	channel_names: {
		print: 'Print',
		web: 'Web',
		social: 'Social networks',
		broadcast: 'Broadcast',
		out_of_home: 'Posters and screens outside',
		email: 'Mail',
		internal: 'Internal'
	} satisfies Record<Channel, string>,
	/** Inside a sentence. */
	channel_words: {
		print: 'print',
		web: 'web',
		social: 'social networks',
		broadcast: 'broadcast',
		out_of_home: 'posters',
		email: 'mail',
		internal: 'internal'
	} satisfies Record<Channel, string>
};
