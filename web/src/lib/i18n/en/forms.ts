import { counting } from '../plural';

const { num } = counting('en');

/** Release forms, for those who write them. */
export const forms = {
	text: 'The full text below the questions that people are asked. A published version never changes: what was signed can be read years later.',
	readonly: 'Owners and admins of the workspace write release forms.',
	own: 'Your own',
	own_none: 'None yet. Make one of the built-in forms your own, and change its words.',
	built_in: 'Built in',
	built_in_text: 'Every workspace has them. They stay as they are.',
	back: 'All release forms',
	kinds: {
		standard: 'For most occasions',
		commercial: 'For advertising and what is sold',
		editorial: 'For reporting',
		social: 'For social media',
		minor: 'For minors: a guardian signs'
	},
	version: (n: number) => `Version ${num(n)}`,
	draft: 'Draft',
	published: 'Published',
	in_use: (n: number) => `Version ${num(n)} is in use`,
	changed: (when: string) => `changed ${when}`,
	published_on: (day: string) => `published ${day}`,
	published_by: (day: string, name: string) => `published ${day} by ${name}`,
	make_own: 'Make it your own',
	make_own_of: (name: string) => `Make “${name}” your own`,
	copy: 'Copy',
	copy_of: (name: string) => `Copy of ${name}`,
	own_name: (name: string, workspace: string) => `${name}, ${workspace}`,
	copied: 'This one is yours: change its words, then publish it.',
	more: (name: string) => `More about ${name}`,

	name: 'Name',
	name_missing: 'Give it a name.',
	name_hint: 'The people you ask read it, too.',
	languages: 'Languages',
	text_in: (language: string) => `Text in ${language}`,
	text_hint: 'What stands in double braces is filled in for each person.',
	empty_language: (language: string) =>
		`Without a text in ${language}, nobody can be asked with it in that language.`,
	palette: 'Put in',
	palette_text: 'At the place of the cursor.',
	field_needed: 'needed',
	field_used: 'in the text',
	fields: {
		asker: 'Who asks',
		contact: 'How to reach them',
		talent: 'Who is asked',
		project: 'The project',
		shoot_dates: 'When pictures are taken',
		items: 'What for, and where',
		territories: 'In which countries',
		term: 'From when until when',
		compensation: 'What is paid'
	},
	before: 'Before it can be published',
	unknown: (written: string) => `${written} is no field: nothing would be filled in there.`,
	did_you_mean: (written: string) => `Use ${written}`,
	missing: (words: string, written: string) =>
		`“${words}” is missing: without ${written} nobody could tell what is agreed to.`,
	put_in: (written: string) => `Put in ${written}`,
	unclosed: 'There are braces that begin no field or end none. Write fields like {{talent}}.',
	no_text: 'There is no text: write it in English or German.',
	left_out: (what: string) =>
		`The text does not tell: ${what}. Most releases do. Leave it so only if it stands there in your own words.`,
	preview: 'As they will read it',
	preview_text: 'With sample data. Nobody is asked.',
	preview_none: 'Nothing is written yet.',

	unsaved: 'Not saved',
	save: 'Save draft',
	saved: 'Draft saved',
	publish: 'Publish',
	publish_name: (n: number) => `Publish version ${num(n)}`,
	publish_title: (n: number) => `Publish version ${num(n)}?`,
	publish_text:
		'From then on this version never changes, and requests take it. What you change later becomes the next version; requests that were sent keep the text that they were sent with.',
	publish_gap: (language: string, what: string) =>
		`The text in ${language} does not tell: ${what}.`,
	publish_language: (language: string) =>
		`There is no text in ${language}. Nobody can be asked with it in that language.`,
	is_published: (n: number) => `Version ${num(n)} is published`,
	not_yet: 'Something is missing before this can be published. It is marked below.',
	next_version: (n: number) =>
		`Version ${num(n)} is published and stays as it is. What you change here becomes the next one.`,
	draft_of: (n: number) =>
		`Nobody is asked with this draft before it is published. Until then requests take version ${num(n)}.`,
	revert: 'Discard draft',
	revert_title: (n: number) => `Discard the draft of version ${num(n)}?`,
	revert_text: (n: number) =>
		`Its words go, in both languages. Version ${num(n)} stays, and requests go on taking it.`,
	reverted: 'Draft discarded',
	leave: 'What you wrote is not saved. Leave this page?',

	versions: 'Versions',
	versions_text: 'What was published stays as it was.',
	read: 'Read',
	read_version: (n: number) => `Read version ${num(n)}`,
	go_on: 'Go on from this text',
	went_on: (n: number) => `The text of version ${num(n)} is in the editor. It is not saved yet.`,

	delete: 'Delete form',
	delete_title: (name: string) => `Delete “${name}”?`,
	delete_text:
		'It goes with all its versions, and nobody can be asked with it any more. Requests and what was signed keep their text.',
	deleted: 'Release form deleted'
};
