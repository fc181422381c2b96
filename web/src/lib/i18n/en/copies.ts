import { counting } from '../plural';

const { count } = counting('en');

export const copies = {
	title: 'These copies are out there',
	text: 'They were exported while everybody on them agreed. Somebody does not any more: tell those who have them.',
	of_export: 'Copies of this export',
	none: 'No copy that shows this person against their will is known.',
	from: (project: string, day: string) => `${project}, ${day}`,
	files: (n: number) => count(n, { one: 'In # file', other: 'In # files' }),
	erased: 'Somebody who was erased',
	nobody: 'Somebody who was let through by an exception',
	reasons: {
		erased: 'erased since',
		override_ended: 'the exception has ended'
	} as Record<string, string>,
	downloads: 'Taken by',
	download: (who: string, day: string) => `${who}, ${day}`,
	someone: 'an account that is gone',
	recipients: 'Who has it',
	recipients_hint: 'Names or addresses, a line each.',
	recipients_none: 'Nobody is noted.',
	recipients_edit: 'Note who has it',
	states: {
		none: 'Nobody was told yet',
		sent: 'Told, no answer yet',
		acknowledged: 'Told and answered'
	},
	tell: 'Send a notice',
	tell_title: 'Tell those who have copies',
	tell_text:
		'They are asked not to use these files any more and to delete them. The letter names the files and the project, never the person.',
	to: 'Mail addresses',
	to_hint: 'A line each.',
	to_missing: 'Write at least one mail address.',
	words: 'Reason in your words',
	send: 'Send',
	sent: 'The notice is on its way',
	told: (who: string, day: string) => `Notice of ${day}, sent by ${who}`,
	told_times: (n: number, day: string) =>
		n === 1 ? `told on ${day}` : `told ${n} times, last on ${day}`,
	done_on: (day: string) => `said on ${day} that it is done`,
	answered: 'All of them answered',
	answered_on: (who: string, day: string) => `Answered, noted by ${who} on ${day}`,
	again: 'Who does not answer is told again each week.',
	/** The page of those who have copies. */
	done: {
		title: 'Copies you have',
		text: (producer: string, project: string) =>
			`${producer} asks you to stop using these files of the project “${project}”, to take them out of what you published, and to delete them.`,
		none: 'Everybody on them agrees again by now. There is nothing you have to do.',
		say: 'It is done',
		thanks_title: 'Thank you',
		thanks: (producer: string, day: string) =>
			`On ${day} you said that it is done. ${producer} sees that, and this letter does not come again.`,
		dead_text: 'It is not complete, or the notice is gone. Answer the letter instead.'
	}
};
