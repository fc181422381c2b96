import { counting } from '../plural';

const { num } = counting('en');

export const door = {
	sign_in: 'Sign in',
	sign_in_title: 'Sign in to Mix-IP',
	sign_up: 'Create account',
	sign_up_title: 'Create your account',
	first_title: 'Set up this installation',
	first_text: 'No account exists yet. The first account runs this installation.',
	no_account: 'No account yet?',
	have_account: 'You have an account?',
	by_invitation: 'No account? You need an invitation from a member.',
	closed_title: 'New accounts need an invitation',
	closed_text: 'Ask somebody who works here to invite you, then follow the link in the mail.',
	email: 'Mail address',
	password: 'Password',
	name: 'Your name',
	name_hint: 'As others in your workspace see it.',
	birth: 'Date of birth',
	birth_hint: (age: number) =>
		`Accounts are for people of ${num(age)} and older. Only whether you are, and when you said so, is kept. The date itself is not stored.`,
	password_hint: (min: number) =>
		`At least ${num(min)} characters. A few words you can remember are better than signs. Passwords known from leaks are refused.`,
	password_short: (min: number, have: number) => `${num(have)} of at least ${num(min)} characters.`,
	show_password: 'Show password',
	hide_password: 'Hide password',
	policies: 'I have read and accept the privacy policy and the terms of this installation.',
	kept_title: 'What is kept about me?',
	kept: [
		'Your name, mail address and language, and your password as a hash that cannot be turned back.',
		'Your sessions: browser, system, address, when they began and were last used. You can end them at any time.',
		'What you decide here (consents, decisions on faces, exports) with your name and the time, because others must be able to check it later.'
	].join('\n'),
	policies_missing: 'Tick this to go on.',
	missing_email: 'Type your mail address.',
	missing_password: 'Type your password.',
	missing_name: 'Type your name.',
	missing_birth: 'Type your date of birth.',
	too_young: (age: number) =>
		`Accounts are for people of ${num(age)} and older. Nothing you typed was stored.`,
	busy_in: 'Signing in…',
	busy_up: 'Creating your account…',
	language: 'Language',
	promise: 'A face leaves the house only when the person behind it agreed to that use.',
	forgot: 'Forgot your password?',
	forgot_title: 'Set a new password',
	forgot_text: 'Type the mail address of your account. You get a link that works for one hour.',
	forgot_send: 'Send the link',
	forgot_sent_title: 'Look into your mail',
	forgot_sent: (email: string) =>
		`If ${email} has an account here, a link is on its way there. Nothing has come after a few minutes? Look among unwanted mail, or check the address.`,
	forgot_again: 'Type another address',
	back: 'Back to sign in',
	reset_title: 'Choose a new password',
	reset_text: 'All sessions of your account end, and you sign in with the new password.',
	reset_set: 'Set password',
	reset_done_title: 'Your password is set',
	reset_done: 'You are signed out everywhere. Sign in with the new password.',
	link_title: 'This link does not work',
	link_text: 'It was used already, is too old, or is not complete.',
	link_new: 'Get a new link',
	verify_title: 'Confirm your mail address',
	verify_text: 'You were sent here by a mail to your address. One click, and it is confirmed.',
	verify: 'Confirm my address',
	verify_done_title: 'Your address is confirmed',
	verify_done: 'Thank you. You can close this page.',
	verify_link_text:
		'It was used already, is too old, or is not complete. Sign in: there you can have a new one sent.',
	to_app: 'Go to Mix-IP',
	busy: 'One moment…'
};
