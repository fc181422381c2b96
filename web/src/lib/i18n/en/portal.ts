import { counting } from '../plural';

const { count, num } = counting('en');

/** The page of a depicted person: opening it, and what it shows after an answer. */
export const portal = {
	tab: (asker: string) => `Your page with ${asker}`,
	tab_plain: 'Your page',
	language: 'Language',
	opening: 'Opening your page…',

	unknown_title: 'This link does not open anything',
	unknown_text:
		'It has run out, was replaced by a newer one, was taken back, or a part of it is missing.',
	unknown_points: [
		'Look whether a newer mail from the same people has another link.',
		'If you copied the link by hand, copy it again, to its last letter.',
		'Otherwise ask the person who sent it to you for a new one. They make it in a moment, and nothing of what you agreed to is lost.'
	].join('\n'),
	needed_title: 'Open this page with your link',
	needed_text:
		'The link is in the mail or the message that you got, or behind the square code on a sheet of paper. Without it nothing about anybody is shown here.',
	ended_text:
		'This page was closed because it was not used for a while, or because your link was opened elsewhere. Open the link again; what you filled in stays here until then.',
	left_title: 'This device is signed out',
	left_text: 'Nothing about you is left on it. Your link opens the page again, whenever you like.',
	gone_title: 'You are deleted here',
	gone_text: (asker: string) =>
		`${asker} no longer holds anything that tells who you are. This link opens nothing any more; you can throw the mail away.`,
	failed_title: 'Your page could not be opened',
	failed_safe: 'Your link is fine, and nothing was changed.',

	code: {
		title: 'Is it you?',
		text: 'Your link is opened on a new device. To be sure that it is you, we sent a code of six digits to your mail address.',
		label: 'Code from the mail',
		check: 'Go on',
		checking: 'Checking…',
		again: 'Send a new code',
		again_sent: 'A new code is on its way. Only the newest one works.',
		missing: 'The code has six digits.',
		none: 'No mail? Look in the folder for advertising, or ask the person who sent you the link.',
		confirm: 'Confirm'
	},

	requests: 'You are asked',
	request_answer: 'Read and answer',
	request_until: (day: string) => `Please answer by ${day}`,
	request_items: (n: number) => count(n, { one: '# question', other: '# questions' }),
	list_title: (n: number) =>
		count(n, { one: '# request waits for your answer', other: '# requests wait for your answer' }),
	list_text: 'Each one is answered by itself, in any order.',
	to_page: 'My page',
	to_page_hint: 'What you agreed to, where you appear, your data',

	hello: (name: string) => `${name}, this is your page`,
	hello_text: (asker: string) =>
		`What ${asker} may do with pictures of you, and what you can change about it.`,
	sections: 'On this page',

	agreed: 'What you agreed to',
	agreed_none_title: 'You agreed to nothing',
	agreed_none: (asker: string) => `${asker} may not use a picture in which you can be recognised.`,
	agreed_for: (projects: string) => `for “${projects}”`,
	agreed_all: 'for all of their projects',
	agreed_on: (day: string, what: string) => `You agreed on ${day}, ${what}.`,
	agreed_by: (name: string, day: string, what: string) =>
		`${name} agreed for you on ${day}, ${what}.`,
	holds: 'Holds',
	ended: 'Ended',
	to_come: (day: string) => `Begins on ${day}`,
	taken_back: 'Taken back',
	taken_back_on: (day: string) => `Taken back on ${day}`,
	earlier: (n: number) =>
		count(n, { one: '# that no longer holds', other: '# that no longer hold' }),
	answered: 'Answered requests',
	declined_on: (day: string) => `Declined on ${day}`,
	signed_on: (day: string) => `Signed on ${day}`,
	expired_on: (day: string) => `Ran out on ${day}`,
	withdrawn_request: 'Taken back by those who asked',
	text_signed: 'The words you agreed to',
	pdf: 'PDF',
	receipt: 'Receipt',
	saving: 'Saving…',

	withdraw: 'Take back',
	withdraw_one: (what: string) => `Take back: ${what}`,
	withdraw_title: (what: string) => `Take back “${what}”?`,
	withdraw_goes: (asker: string) =>
		`From this moment on, nothing more leaves ${asker} because of it. Downloads and links that show you stop working within a second.`,
	withdraw_face:
		'The search stops at once. The measurements of your face are destroyed within a minute.',
	withdraw_stays:
		'What was printed or sent before stays out there; those who have it are named to the people who sent it. That you agreed, and that you took it back, stays in the record.',
	withdraw_done: (what: string) => `Taken back: ${what}`,
	narrow: 'Allow less',
	narrow_one: (what: string) => `Allow less: ${what}`,
	narrow_title: (what: string) => `Allow less of “${what}”`,
	narrow_text: 'Untick where you no longer want to be seen. It works at once.',
	narrow_save: 'Allow only this',
	narrow_none: 'To stop all of it, use “Take back”.',
	narrow_same: 'Untick at least one.',
	narrow_done: (what: string) => `Now only ${what}`,

	where: 'Where you appear',
	where_text: 'Your face is framed. The faces of others are covered.',
	where_none_title: 'No picture of you yet',
	where_none: 'When people there find you in a picture, it appears here.',
	where_failed: 'The pictures could not be read.',
	where_more: 'Show more',
	where_sure: 'you',
	where_maybe: 'perhaps you',
	picture: (n: number, project: string) =>
		`Picture ${num(n)} from “${project}”, with your face framed`,
	picture_title: (project: string) => `A picture from “${project}”`,
	picture_sure: 'Somebody there said that the framed face is yours.',
	picture_maybe: 'A computer found that the framed face may be yours. Nobody has confirmed it yet.',
	dispute: 'That is not me',
	dispute_text:
		'The frame is then taken off, and people there look at the face again. Nobody asks you for a proof.',
	dispute_reason: 'Do you want to add something?',
	dispute_done: 'Noted: that is not you. It is looked at again.',

	face: 'Face search',
	face_off_title: 'No computer looks for your face',
	face_off: (asker: string) => `You did not agree to it. ${asker} may ask you, and you may say no.`,
	face_on_title: 'A computer may look for your face',
	face_since: (day: string) => `You agreed on ${day}.`,
	face_count: (n: number) =>
		count(n, {
			one: '# measurement of your face is kept',
			other: '# measurements of your face are kept'
		}),
	face_count_none: 'No measurement is kept yet, so nothing is found yet.',
	face_help: 'A photo of you helps to find the right pictures, and to leave out the wrong ones.',
	face_take: 'Take a photo',
	face_choose: 'Choose a photo',
	face_tips: 'You alone, from the front, in good light.',
	face_preview: 'What is kept of this photo',
	face_photo: 'Your photo',
	face_photo_goes: 'is thrown away after measuring',
	face_numbers: 'A measurement of your face',
	face_numbers_and_cutout: 'A measurement and a cutout of your face',
	face_keep:
		'Keep a cutout of my face, too: then people can compare it with what the computer finds.',
	face_numbers_stay: 'encrypted, under a key of your own',
	face_send: 'Measure this photo',
	face_sending: 'Measuring…',
	face_other: 'Another photo',
	face_added: 'Your face is measured.',
	face_remove: 'Remove the measurements',
	face_remove_title: 'Remove the measurements of your face?',
	face_remove_text:
		'They are destroyed within a minute, with the cutouts of it. Your consent stays; take it back as well if you do not want to be looked for.',
	face_removed: 'The measurements are removed.',

	data: 'Your data',
	data_download: 'Download everything held on you',
	data_download_text:
		'A ZIP file: what you agreed to, what you were asked, in which pictures you are, and your own photos.',
	data_downloading: 'Collecting…',
	data_contact: 'Is something wrong about you, your name for example? Write to',
	delete: 'Delete me',
	delete_text: 'Everything that tells who you are goes, for good.',
	delete_title: (asker: string) => `Delete you at ${asker}?`,
	delete_goes_title: 'What goes',
	delete_goes: [
		'Your name, your mail address, and this page with its link',
		'Everything that you agreed to: nothing of you may be used any more',
		'Measurements and photos of your face',
		'Your name on pictures: faces become nobody’s'
	].join('\n'),
	delete_stays_title: 'What stays',
	delete_stays: [
		'The pictures themselves; from now on your face may not leave in them',
		'That there were consents and when, without anything that tells whose they were',
		'What was printed or sent before'
	].join('\n'),
	delete_first: 'You may want to download your data first: afterwards nobody can.',
	delete_confirm: (name: string) => `Type “${name}” to confirm`,
	delete_wrong: 'This is not the name as it stands above.',
	delete_action: 'Delete me for good',
	leave: 'Sign out on this device',
	leave_text: 'For a device that others use, too. Your link still works.',
	link_since: (day: string) => `Your link was made on ${day}.`
};
