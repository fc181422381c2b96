import { counting } from '../plural';

const { count } = counting('en');

export const privacy = {
	title: 'Privacy requests',
	/** What one can ask, in plain words. */
	kinds: {
		access: 'What do you hold about me?',
		correction: 'Something about me is wrong',
		deletion: 'Delete what you hold about me',
		portability: 'Give me my data to take along',
		objection: 'I object to what you do with my data',
		restriction: 'Leave my data alone for now',
		other: 'I have a question'
	},
	/** What the law calls it, for the desk. */
	kinds_short: {
		access: 'Access',
		correction: 'Correction',
		deletion: 'Deletion',
		portability: 'Portability',
		objection: 'Objection',
		restriction: 'Restriction',
		other: 'Question'
	},
	states: { open: 'Waits for an answer', done: 'Answered', refused: 'Refused' },
	overdue: 'Overdue',
	erased: 'Ended with the person’s erasure',
	at_once: 'Answered at once by your page',
	at_once_desk: 'Answered at once by their page',
	due: (day: string) => `Answer due by ${day}`,
	was_due: (day: string) => `Was due by ${day}`,
	extended: 'Extended',
	received: (day: string) => `Received on ${day}`,
	closed: (day: string) => `Answered on ${day}`,
	operator: 'Whoever runs this installation',
	to: (desk: string) => `To ${desk}`,
	messages: 'Correspondence',
	no_messages: 'Nothing was written.',
	you: 'You',
	desk: 'Answer',
	asker: 'Who asks',
	by: (name: string) => `${name}, for the desk`,
	message_kinds: {
		request: 'The request',
		message: 'Message',
		note: 'Note, only you see it',
		extension: 'Why it takes longer',
		refusal: 'Why it was refused',
		done: 'What was done'
	},
	rights_text:
		'You do not have to accept this: you may complain to a data protection authority, or go to court.',
	reply: 'Write back',
	reply_send: 'Send',
	reply_missing: 'Write something first.',
	reply_sent: 'Sent',

	/** The page for anybody. */
	page: {
		title: 'Your data: ask or object',
		text: 'Are you in pictures here, or is something held about you? Ask what is held, have it corrected or deleted, or object. You need no account, and it costs nothing.',
		to_workspace: 'Your question goes to the people whose page you came from.',
		to_operator:
			'Your question goes to whoever runs this installation. They hand it on where somebody else is responsible.',
		kind: 'What is it about?',
		words: 'In your words',
		words_hint: 'Say what helps to find you: where and when pictures were taken, for example.',
		words_missing: 'Say in a few words what you want.',
		name: 'Your name',
		name_missing: 'Write your name.',
		email: 'Your mail address',
		email_hint: 'The answer goes there. It is used for nothing else.',
		email_missing: 'Write a mail address like name@example.org.',
		send: 'Send my request',
		sending: 'Sending …',
		month: 'You will have an answer within a month.',
		sent_title: 'Your request was received',
		sent_text: (email: string) =>
			`The time for an answer runs from now on. A mail with a code is on its way to ${email}.`,
		code_text:
			'Type the code here to show that the address is yours. Without it your request counts as well, but what is held about you may only be told once it is known who asks.',
		code: 'Code from the mail',
		code_missing: 'Type the six digits from the mail.',
		code_use: 'Show my request',
		code_busy: 'Looking …',
		later: 'You can also open the link in the mail, at any time.',
		another: 'Ask something else',
		own_title: 'Your privacy request',
		opening: 'Opening your request …',
		dead_title: 'This link opens nothing',
		dead_text: 'It is incomplete, or what it opened is gone. Look for a newer mail, or ask again.',
		not_identified:
			'It is not known yet that you asked this. Say so, and whoever answers knows that this mail address is yours. If you did not ask it, do nothing.',
		confirm: 'Yes, I asked this',
		confirmed: 'It is known now that you asked',
		keep: 'The link in the mail opens this page again. It is yours alone.'
	},
	/** A link to it. */
	link: 'Questions about your data',

	/** One's own: on a talent's page, in the settings of an account. */
	own: {
		title: 'Ask or object',
		text: (desk: string) =>
			`Ask ${desk} about your data, or object to something. You will have an answer within a month. What this page can do at once, it does at once.`,
		account_text:
			'What you asked about your data, and a new question. You will have an answer within a month.',
		none: 'You have not asked anything yet.',
		start: 'Ask something',
		to: 'Who is asked',
		to_hint: 'Ask a workspace about what it holds; everything else answers who runs this place.',
		send: 'Send',
		sent: 'Your request was received'
	},

	/** The desk. */
	pressing: (n: number) =>
		count(n, { one: '# request needs a look', other: '# requests need a look' }),
	desk_of: 'Whose desk',
	desk_operator: 'The installation',
	text: 'What people ask about their data. The law gives one month for an answer.',
	filter: 'Which requests',
	filters: {
		open: 'Open',
		overdue: 'Overdue',
		alarm: 'Alarm',
		waiting: 'Wrote last',
		done: 'Answered',
		refused: 'Refused'
	},
	origin: 'From whom',
	origins: {
		any: 'From anybody',
		visitor: 'Without an account',
		talent: 'Talent',
		account: 'Accounts'
	},
	empty: 'Nothing waits here.',
	empty_title: 'Nobody has asked anything yet',
	empty_text:
		'People ask on their own page, in their settings, or on the public page. What they ask comes here, with the day by which an answer is due.',
	public_page: 'See the public page',
	more: 'Show more',
	alarmed: 'Alarm',
	waits: 'Wrote last',
	unidentified: 'Address not proved',
	nameless: 'No name is held any more',
	metrics: {
		title: 'How this desk stands',
		open: 'open',
		due_soon: 'due within 7 days',
		overdue: 'overdue',
		waiting: 'wrote last',
		median: 'median days to answer',
		none: 'none yet',
		answered: (day: string) => `Answered since ${day}`,
		kind: 'What was asked',
		done: 'Done',
		refused: 'Refused',
		erased: 'Ended by erasure',
		at_once: 'Of them at once',
		nothing: 'Nothing was answered in this time.'
	},
	register: 'Register',
	register_csv: 'As a table (CSV)',
	register_json: 'As data (JSON)',
	register_saving: 'Saving …',

	about: 'About whom',
	about_nobody: 'It is not said yet whom this is about.',
	about_suggested: (name: string) => `${name} has this mail address`,
	about_attach: 'It is about this person',
	about_choose: 'Choose a talent',
	about_remove: 'It is not about them',
	about_erase:
		'Deleting this person takes this request’s words and letters along. Answer it first.',
	find: 'Find a person',
	who: 'Who asks',
	language: 'Reads',
	identified: 'It is known who asks',
	not_identified:
		'The mail address was not proved to be theirs. Ask who they are before you tell anything that is held.',
	emptied: (day: string) => `What this request said of a person was dropped on ${day}.`,
	no_address: 'There is no mail address. They read your answer on their own page.',
	history: 'Time line',
	history_kinds: {
		privacy_request_received: 'Received',
		privacy_request_identified: 'The mail address was proved to be theirs',
		privacy_request_written: 'A message was written',
		privacy_request_noted: 'A note was made',
		privacy_request_attached: 'It was said whom it is about',
		privacy_request_handed_on: 'Handed on to a workspace',
		privacy_request_alarmed: 'Alarm: time is running out',
		privacy_request_extended: 'The time was extended',
		privacy_request_refused: 'Refused',
		privacy_request_done: 'Done',
		privacy_request_emptied: 'What it said of a person was dropped'
	} as Record<string, string>,
	history_by: (what: string, who: string) => `${what}, by ${who}`,
	answer: 'Answer',
	template: 'Begin with a text',
	template_none: 'Your own words',
	template_kept: 'What you wrote stays. Empty the field to begin with a text.',
	templates: {
		identify: 'We need to know who you are',
		details: 'We need more to find you',
		nothing: 'Nothing is held about you',
		done: 'It is done',
		copy: 'Your copy is ready'
	},
	write: 'Send message',
	done: 'Close as done',
	note: 'Keep as a note',
	extend: 'Extend',
	refuse: 'Refuse',
	sent: 'Sent',
	noted: 'Noted',
	words_missing: 'Write what you want to say.',
	done_title: 'Close as done?',
	done_text: 'They get your text by mail, as what was done. The request counts as answered.',
	refuse_title: 'Refuse this request?',
	refuse_text:
		'They get your reason by mail, and are told that they may complain to an authority and go to court.',
	refuse_reason: 'Reason',
	refused: 'Refused, and told',
	closed_now: 'Closed, and told',
	extend_title: 'Extend the time for an answer',
	extend_text: (day: string) =>
		`Once, and only where the request is complex or there are many. Until ${day} at the latest. They are told why, by mail.`,
	extend_until: 'Until',
	extend_until_wrong: (from: string, to: string) => `Choose a day after ${from} and until ${to}.`,
	extend_reason: 'Reason',
	extend_done: 'Extended, and told',
	hand_on: 'Hand on',
	hand_on_title: 'Hand on to a workspace',
	hand_on_text:
		'Its owner and admins answer from then on. The time runs on. Your notes are deleted before: they are not for others.',
	hand_on_to: 'Workspace',
	hand_on_missing: 'Choose a workspace.',
	handed_on: 'Handed on'
};
