import { counting } from '../plural';

const { count, num } = counting('en');

/** The page that guests of a share link see. */
export const shared = {
	page: 'Shared pictures',
	opening: 'Opening the link…',
	shares_with_you: 'shares pictures with you',
	for: 'For',
	until: (when: string) => `Open until ${when}`,
	as: (name: string) => `You are here as ${name}`,
	pictures: (n: number) => count(n, { one: '# picture', other: '# pictures' }),
	picture: (n: number) => `Picture ${num(n)}`,
	picture_covered: (n: number) => `Picture ${num(n)}, some faces are covered`,
	picture_held_back: (n: number) => `Picture ${num(n)} is held back`,
	covered: 'Faces covered',
	held_back: 'Held back',
	covered_text:
		'Whoever did not agree to this use is covered. That can change from one moment to the next.',
	held_back_text: 'It is still being looked at, or cannot be shown. Look again later.',
	none: 'No picture is here any more.',
	again: 'Look again',
	download: 'Download',
	download_n: (n: number) => `Download picture ${num(n)}`,
	previous: 'Previous picture',
	next: 'Next picture',
	close: 'Back to all pictures',
	place: (n: number, of: number) => `${num(n)} of ${num(of)}`,
	lost: 'The picture could not be shown. Look again.',

	password_title: 'A password, please',
	password_text: 'Whoever sent you the link knows it.',
	password: 'Password',
	missing_password: 'Type the password.',
	name_title: 'Who is looking?',
	name_text: 'Whoever shares the pictures is told the name that you type, and what you look at.',
	name: 'Your name',
	missing_name: 'Type your name.',
	enter: 'Show the pictures',
	entering: 'One moment…',

	closed_title: 'This link is closed',
	closed_text: 'It is incomplete, has ended, or was taken back. Ask whoever sent it for a new one.',
	failed_title: 'The pictures could not be loaded',
	note: 'What you do here is written down for whoever shares it: when you came, what you looked at, what you took.'
};
