import { counting } from '../plural';

const { count, num } = counting('en');

/** The page on which a depicted person answers a request. */
export const sign = {
	tab: (asker: string) => `A request from ${asker}`,
	asks: (name: string) => `asks you, ${name}`,
	asks_for: (name: string) => `asks about ${name}`,
	step: (n: number, total: number) => `${num(n)} of ${num(total)}`,
	step_label: (n: number, total: number) => `Step ${num(n)} of ${num(total)}`,
	step_done: 'Done',

	what_for: 'What it is for',
	project: 'Project',
	shoot_dates: 'Taken on',
	compensation: 'What you get for it',
	answer_by: 'Please answer by',
	pictures: (n: number) =>
		count(n, { one: 'The picture in question', other: 'The # pictures in question' }),
	picture: (n: number) => `Picture ${num(n)}: other people’s faces are covered`,
	picture_large: (n: number) => `Picture ${num(n)}, large`,
	see_all: (n: number) => `See all ${num(n)} pictures`,
	see_fewer: 'See fewer',
	picture_failed: 'This picture cannot be shown just now.',

	choose: 'You choose, one by one',
	choose_text: 'Everything is off until you switch it on. Saying no has no disadvantage for you.',
	choose_places: (title: string) => `Where: ${title}`,
	choose_some: 'Or only a part of it:',
	means: 'What does this mean?',
	means_back: 'You can change this at any time, from this same link, without an account.',

	apart: 'A separate question',
	face_title: 'May a computer look for your face?',
	face_text: (asker: string) =>
		`${asker} would keep a measurement of your face, to find you in new pictures faster. Everything else works without it.`,
	face_what: 'What is stored, and how long?',
	face_points: (asker: string) =>
		[
			'A measurement: a list of numbers that is made from a photo of your face. The law calls it biometric data and protects it specially.',
			`It is kept encrypted, with a small cutout of your face to compare by eye, under a key that is yours alone. Only ${asker} uses it, only to find you in their own pictures, and nobody else gets it.`,
			'It is destroyed within a minute when you take this back, when it is no longer needed, and at the latest three years after you last had to do with it.',
			'If you say no, people look for you by eye. You have no disadvantage from that.'
		].join('\n'),
	face_confirm_title: 'Your own decision about your face',
	face_confirm: (asker: string) =>
		`I explicitly agree that ${asker} measures my face and looks for it in new pictures.`,
	face_missing: 'Tick this if you agree. Otherwise choose “No”.',
	face_yes: 'Yes, I agree to this',
	face_no: 'No',
	face_minor: (name: string) => `This is about the face of ${name}.`,

	sign: 'Sign',
	guardian_title: (name: string) => `${name} is a minor: a parent or guardian signs`,
	guardian_until: (name: string, day: string) =>
		`You sign for ${name}. On ${day}, when ${name} comes of age, ${name} is asked again and decides alone.`,
	guardian_text: (name: string) =>
		`You sign for ${name}. When ${name} comes of age, ${name} is asked again and decides alone.`,
	guardian_talk: (name: string) =>
		`Please talk about it with ${name} first. What ${name} does not want should not be signed.`,
	guardian_confirm: (name: string) => `I am a parent or legal guardian of ${name}.`,
	guardian_missing: 'Tick this if it is so. Nobody else can sign for a minor.',
	name: 'Your full name',
	name_guardian: 'Your full name (parent or guardian)',
	name_missing: 'Type your full name.',
	signature: 'Your signature',
	signature_how: 'Draw with finger, pen or mouse',
	signature_empty: 'Draw your signature, or type your name instead.',
	signature_drawn: 'Signature drawn',
	signature_none: 'Nothing drawn yet',
	signature_clear: 'Clear',
	no_pen: 'No pen?',
	type_instead: 'Type your name instead.',
	draw_instead: 'Draw a signature instead.',
	typed: 'Your typed name is your signature. It counts as much as a drawn one.',
	typed_empty: 'Your name appears here as you type it above.',

	copy: 'Your copy',
	copy_mail: (address: string) =>
		`You get the full text and your answers as a PDF, here at once, and a mail to ${address} that leads back to it.`,
	copy_here: 'You get the full text and your answers as a PDF, here at once.',
	prove: 'Confirm your mail address',
	prove_text: (address: string) =>
		`We send a code to ${address}. It shows that the answer comes from you. You can also sign without it.`,
	prove_send: 'Send me the code',
	prove_sent: (address: string) => `The code is on its way to ${address}.`,
	proved: (address: string) => `${address} is confirmed.`,

	agree: (what: string) => `Agree to ${what}`,
	agree_n: (n: number) => count(n, { one: 'Agree to # thing', other: 'Agree to # things' }),
	agree_nothing: 'Nothing is switched on yet',
	agree_nothing_why: 'Switch on what you agree to, or decline everything.',
	still_missing: (what: string) => `Still missing: ${what}.`,
	missing_name: 'your name',
	missing_signature: 'your signature',
	missing_guardian: 'that you are a parent or guardian',
	signing: 'Sending your answer…',
	not_agreed: (what: string) => `You do not agree to ${what}.`,
	decline: 'No, I decline everything',
	decline_title: 'Decline everything?',
	decline_text: (asker: string) =>
		`${asker} is told that you said no. Nothing of what was asked here may be done with pictures of you.`,
	decline_before: 'What you agreed to earlier stays as it is.',
	decline_reason: 'Why',
	decline_reason_hint: 'You need not give a reason.',
	decline_action: 'Decline everything',
	back: 'You can take this back at any time, with this same link. It takes two taps, and it works at once.',

	full_text: 'Full text of the release',
	/** The built-in release forms, by what they are for. */
	forms: {
		standard: 'Standard release',
		commercial: 'Release for advertising',
		editorial: 'Release for reporting',
		social: 'Release for social media',
		minor: 'Release for minors'
	} as Record<string, string>,
	full_text_form: (name: string, version: number) => `${name}, version ${num(version)}`,
	full_text_language: (language: string) =>
		`The text that you sign is in ${language}. Everything above is a plain summary of it.`,
	fingerprint: 'Fingerprint of the text (SHA-256)',
	rights: 'Your rights',
	rights_points: (asker: string) =>
		[
			'You may say no, and you may take a yes back at any time. It works from then on; what was printed before stays printed.',
			`You may ask ${asker} what is held on you, have it corrected, get a copy of it, and have it deleted. All of it works from this link.`,
			'You may object to what is done with data about you, and complain to a data protection authority.',
			'No decision about you is taken by a machine alone: what a computer finds, a person confirms.'
		].join('\n'),
	print: 'Print',
	responsible: (asker: string) => `${asker} is responsible for your data.`,
	questions: 'Questions:',

	closed: {
		expired_title: 'The time to answer is over',
		expired_text: (asker: string, day: string) =>
			`This request of ${asker} could be answered until ${day}. Nothing was agreed. If you would like to answer, ask for a new link.`,
		withdrawn_title: 'This request was taken back',
		withdrawn_text: (asker: string) =>
			`${asker} does not ask any more. There is nothing to do, and nothing was agreed.`,
		signed_title: 'This request is answered',
		signed_text: 'You, or somebody with this link, signed it. What holds now is on your page.',
		declined_title: 'This request is answered',
		declined_text: 'You declined it. Nothing of what was asked may be done.'
	},

	thanks: {
		title: (name: string) => `Thank you, ${name}`,
		text: (asker: string) =>
			`${asker} has your answer. This holds from now on, and nothing else that was asked:`,
		declined_title: 'You declined',
		declined_text: (asker: string) =>
			`${asker} knows that you said no. Nothing of what was asked may be done with pictures of you. You have no disadvantage from it.`,
		pdf: 'Your copy as PDF',
		receipt: (what: string) => `Receipt: ${what}`,
		receipt_text:
			'A receipt is a small file that proves what you agreed to. A computer can check that nobody changed it.',
		receipt_check: 'Anybody can do that here.',
		yours_title: 'This link is yours',
		yours_text:
			'Keep the mail with it. It leads to your page: what you agreed to, where you appear, and how to take it back. Do not pass it on.',
		yours_page: 'This page is yours',
		yours_device: (asker: string) =>
			`Your page opens on this device: what you agreed to, where you appear, and how to take it back. For another device, ask ${asker} for a link.`,
		on: 'To my page',
		minor: (day: string) => `Asked again on ${day}, at majority.`
	},
	text_changed:
		'The text was changed while you were reading. It is the new one now: please read it again, then sign.',
	changed_meanwhile: 'This request changed in the meantime.'
};
