import { counting } from '../plural';

const { count, num } = counting('en');

export const people = {
	title: 'People',
	you: '(you)',
	outside: 'from outside the workspace',
	nobody: 'Nobody has been invited yet.',
	role: 'Role',
	role_of: (name: string) => `Role of ${name}`,
	changed: (name: string, role: string) => `${name} is now: ${role}`,
	remove: 'Remove',
	remove_name: (name: string) => `Remove ${name}`,
	remove_title: (name: string) => `Remove ${name}?`,
	removed: (name: string) => `${name} was removed`,
	/** What a role lets one do, after its name. */
	may: {
		owner: 'everything, also making other people owners',
		admin: 'settings, people and every project',
		member: 'works in every project, knows the depicted people',
		manager: 'runs the project and invites people to it',
		editor: 'uploads, decides on faces, exports',
		reviewer: 'sees everything, changes nothing',
		viewer: 'sees what is cleared; other faces are covered'
	},
	workspace: {
		text: (name: string) => `Who works in ${name}. They see each other, and every project.`,
		leave: 'Leave this workspace',
		leave_title: 'Leave this workspace?',
		leave_text:
			'You no longer see its projects from now on. What you uploaded and decided stays. Only an invitation brings you back.',
		left: (name: string) => `You left ${name}`,
		remove_goes:
			'They lose this workspace and all of its projects at once; downloads and uploads that are under way stop.',
		remove_stays:
			'What they uploaded and decided stays, with their name in the record. Their account stays theirs.'
	},
	project: {
		text: 'Who was given a role in this project. People from outside see this project and nothing else.',
		members: (workspace: string) => `Everybody in ${workspace} can work on it besides.`,
		leave: 'Leave this project',
		leave_title: 'Leave this project?',
		leave_text:
			'You lose your role here. What you uploaded and decided stays. Only an invitation brings you back.',
		left: (name: string) => `You left ${name}`,
		remove_goes:
			'They lose their role in this project at once; downloads and uploads that are under way stop. Members of the workspace then have what the workspace gives them.',
		remove_stays:
			'What they uploaded and decided stays, with their name in the record. Their account stays theirs.'
	},

	invite: 'Invite people',
	invite_title: (place: string) => `Invite to ${place}`,
	how: 'How',
	ways: { mail: 'By mail', link: 'By a link' },
	email: 'Mail address',
	email_hint: 'Only the account with this address can use it.',
	language: 'Language of the mail',
	uses: 'For how many people',
	uses_hint: 'Whoever has the link can use it, until it is used up.',
	uses_range: (most: number) => `A number from 1 to ${num(most)}.`,
	ends: 'Open until',
	ends_missing: 'Choose a day from today on.',
	send: 'Send invitation',
	make_link: 'Make link',
	sent: (address: string) => `The invitation to ${address} is on its way.`,
	link_made: 'The link is ready. Hand it only to whom you want to invite.',
	link_label: 'Link',
	link_once: 'It is shown this once.',
	link_same: 'The same link as in the mail. It is shown this once.',
	copy_link: 'Copy link',
	invitations: 'Invitations',
	no_invitations: 'No invitations.',
	link: 'A link',
	uses_left: (left: number, all: number) =>
		`${num(left)} of ${count(all, { one: '# use', other: '# uses' })} left`,
	open_until: (day: string) => `open until ${day}`,
	used_up: 'used up',
	expired: (day: string) => `ended on ${day}`,
	invited_by: (name: string) => `by ${name}`,
	joined_by: (names: string) => `Joined: ${names}`,
	revoke: 'Revoke',
	revoke_name: (what: string) => `Revoke ${what}`,
	revoke_title: 'Revoke this invitation?',
	revoke_text: 'Nobody can join by it any more. Who joined already stays.',
	revoked: 'Invitation revoked',

	join: {
		page: 'Invitation',
		title: (name: string, place: string) => `${name} invites you to ${place}`,
		workspace: 'A workspace holds projects, the people who work on them, and what was agreed to.',
		project: 'You will see this project and nothing else of its workspace.',
		role: (role: string) => `Your role: ${role}`,
		until: (day: string) => `Open until ${day}.`,
		join: 'Join',
		open: (place: string) => `Go to ${place}`,
		already: 'You have joined already.',
		as: (name: string) => `You join as ${name}.`,
		another: 'Use another account',
		wrong: (hint: string, own: string) =>
			`This invitation was sent to ${hint}. You are signed in as ${own}.`,
		address: (hint: string) => `It was sent to ${hint}: use that address.`,
		sign_in: 'I have an account: sign in',
		bad_title: 'This invitation does not work'
	}
};
