/** The page behind a QR code on a wall, before somebody has a page of their own. */
export const coming = {
	tab: (asker: string) => `${asker} asks you`,
	tab_plain: 'Type the code',
	opening: 'Reading what is asked…',
	code_title: 'Type the code',
	code_text: 'It stands on the poster, below the square.',
	code: 'Code',
	code_missing: 'Type the code from the poster.',
	code_go: 'Go on',
	unknown_title: 'This code does not open anything',
	unknown_text:
		'It was mistyped, has run out, or was taken down. Ask the people who put it up; nothing was stored about you.',
	type_again: 'Type a code',
	failed_title: 'The question could not be read',

	asks: 'asks people who are in pictures',
	nothing_yet: 'You agree to nothing here. On the next page you decide about each point by itself.',
	items: 'What is asked',
	face: 'Whether a computer may look for your face: a question of its own.',
	who: 'Who are you?',
	who_child: 'About whom is it?',
	name: 'Full name',
	name_hint: 'For a child, the name of the child.',
	name_missing: 'Type a name.',
	born: 'Day of birth',
	born_hint:
		'For who is under 18, a parent or guardian signs. The day itself is not kept, only when somebody comes of age.',
	born_missing: 'Type the day of birth.',
	email: 'Mail address',
	email_hint:
		'For your copy, and to open your page on another device. Without it, your page opens on this device alone.',
	go: 'Read and answer',
	going: 'One moment…',
	known_title: (name: string) => `Are you ${name}?`,
	known_text: 'This device was used for that page before.',
	known_joined: 'You came by this code before. What you answered is on your page.',
	go_on: (name: string) => `Go on as ${name}`,
	somebody_else: 'It is about somebody else'
};
