import { counting } from '../plural';

const { count, num } = counting('en');

export const board = {
	title: 'Clearance',
	of: (project: string) => `Clearance of ${project}`,
	open: 'Clearance board',
	use: 'For this use',
	other: 'Beside it, for this use',
	compare: 'Compare with another use',
	compare_stop: 'Stop comparing',
	tries: 'Trying a use changes nothing. The project keeps its current use.',
	use_first: 'Say what the pictures are for, then this shows who agreed to that.',
	asking: 'Counting…',
	empty: 'This project has no assets yet.',
	all_clear: 'Nothing is held back: every asset may go.',
	totals: 'How the assets stand',
	show: (what: string) => `Show: ${what}`,
	assets: (n: number) => count(n, { one: '# asset', other: '# assets' }),
	faces: (n: number) => count(n, { one: '# face', other: '# faces' }),
	states: { cleared: 'cleared', needs_review: 'need review', blocked: 'blocked' },
	reasons: 'What holds assets back',
	reasons_note: 'An asset counts for each of its reasons.',
	people: 'Who is on them',
	people_note: 'Those who hold most back come first.',
	people_more: (n: number) => `Show all ${num(n)} people`,
	person_states: {
		cleared: 'may go',
		needs_review: 'wait for someone else',
		blocked: 'not allowed'
	},
	open_person: (name: string) => `Open ${name}`,
	ends: 'What ends soon',
	ends_note:
		'Counted from the day of the use. Ask again in time: afterwards these assets stay here.',
	ends_tabs: { within_30: '30 days', within_60: '60 days', within_90: '90 days' },
	ends_none: 'Nothing that cleared assets rest on ends in this time.',
	ends_consent: (name: string, day: string) => `Consent of ${name} until ${day}`,
	ends_override: (day: string) => `An exception for one face until ${day}`,
	changes: 'What would change',
	changes_none: 'No asset would stand otherwise.',
	change: (from: string, to: string) => `from ${from} to ${to}`,
	change_states: { cleared: 'cleared', needs_review: 'needs review', blocked: 'blocked' },
	would: (n: string, was: string) => `${n}, instead of ${was}`,
	shown: {
		title: (what: string) => `Assets: ${what}`,
		close: 'Close the list',
		more: 'Show more',
		none: 'No asset is left here.',
		ends: 'rest on what ends',
		change: (from: string, to: string) => `${from} now, ${to} for the other use`
	},
	print: 'Print',
	table: 'Download as CSV',
	table_failed: 'The table could not be made.',
	printed: (day: string) => `As of ${day}`
};
