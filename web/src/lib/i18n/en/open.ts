import { counting } from '../plural';

const { count, num } = counting('en');

/** One QR code for whoever comes by, for those who put it up. */
export const open = {
	button: 'QR code for a set',
	way: 'Whoever comes by: one QR code for all',
	text: 'Put one code on the wall. Whoever scans it reads what you ask, types a name, and answers on a page of their own. They appear among your people and requests.',
	minors: 'Minors may be among them',
	minors_text:
		'Everybody is asked for the day of birth; for who is under 18, a parent or guardian signs. The day itself is not kept.',
	uses: 'How many people at most',
	uses_hint: 'Leave it empty if there is no limit.',
	uses_wrong: 'Type a number from 1 to 10,000.',
	how: 'The code hangs on the wall, or stands on a sheet or a screen. Nothing is sent.',
	make: 'Make the QR code',
	until_label: 'Open until',

	poster_title: 'Your QR code is ready',
	poster_text:
		'It is shown this once and kept nowhere: print it now, or copy its link. If it is lost, make a new code for the same question; the old one then stops working.',
	poster: 'Poster',
	poster_language: 'Language of the poster',
	print: 'Print as a poster',
	copy_link: 'Copy the link',
	copy_failed: 'The browser does not allow copying here.',
	done: 'Done, I have it',
	leave: 'The code is not shown again. Leave this page?',
	qr: 'QR code',
	on_poster: 'Scan this with the camera of your phone. Read what we ask, then decide for yourself.',
	or_type: (address: string) => `No camera? Open ${address} and type this code:`,
	on_poster_free:
		'You need no account and no app. Saying no has no disadvantage, and a yes can be taken back at any time.',

	list: 'QR codes',
	states: { open: 'Open', used_up: 'Full', expired: 'Run out', ended: 'Ended' },
	came: (n: number) => count(n, { one: '# person came', other: '# people came' }),
	signed: (n: number) => `${num(n)} signed`,
	declined: (n: number) => `${num(n)} declined`,
	until: (day: string) => `until ${day}`,
	at_most: (n: number) => `for ${num(n)} at most`,
	with_minors: 'minors, too',
	ended_on: (when: string, name: string) => `ended ${when} by ${name}`,
	menu: (title: string) => `More about the QR code “${title}”`,
	renew: 'Make a new code',
	renew_title: 'Make a new code for this question?',
	renew_text:
		'The code that hangs on the wall opens nothing from then on. Who came by it keeps their page and their request.',
	renew_action: 'Make a new code',
	end: 'End it',
	end_title: 'End this QR code?',
	end_text:
		'Nobody can come by it from then on. Who came keeps their page, and can still answer until its last day.',
	ended: 'The QR code is ended',
	came_by: (title: string) => `Came by the QR code “${title}”`
};
