import { counting } from '../plural';

const { count, num } = counting('en');

export const common = {
	product: 'Mix-IP',
	cancel: 'Cancel',
	close: 'Close',
	save: 'Save',
	saved: 'Saved',
	delete: 'Delete',
	rename: 'Rename',
	edit: 'Edit',
	undo: 'Undo',
	retry: 'Try again',
	more: 'More',
	back: 'Back',
	next: 'Next',
	done: 'Done',
	all: 'All',
	none: 'None',
	clear: 'Clear',
	search: 'Search',
	loading: 'Loading…',
	nothing_found: 'Nothing found',
	optional: 'optional',
	copy: 'Copy',
	copied: 'Copied',
	selected: (n: number) => `${num(n)} selected`,
	assets: (n: number) => count(n, { one: '# asset', other: '# assets' }),
	people: (n: number) => count(n, { one: '# person', other: '# people' }),
	faces: (n: number) => count(n, { one: '# face', other: '# faces' }),
	of: (done: number, total: number) => `${num(done)} of ${num(total)}`,
	/** The five states, as shapes and chips call them. */
	states: {
		cleared: 'Cleared',
		possible: 'Possible',
		needs_review: 'Needs review',
		unknown: 'Unknown',
		blocked: 'Blocked',
		ignored: 'Not counted'
	},
	kinds: { image: 'Photos', video: 'Videos', audio: 'Audio', document: 'Documents' },
	roles: {
		owner: 'Owner',
		admin: 'Admin',
		member: 'Member',
		manager: 'Manager',
		editor: 'Editor',
		reviewer: 'Reviewer',
		viewer: 'Viewer'
	},
	error_title: 'That did not work',
	error_page: 'This page could not be shown',
	error_reload: 'Nothing is lost. Try again, or go back to your projects.',
	not_found_title: 'Nothing is here',
	not_found_text: 'It was deleted, or you may not see it.',
	to_projects: 'Go to your projects',
	connection_lost: 'No connection. Changes appear again when it is back.',
	months: {
		previous: 'Previous month',
		next: 'Next month'
	},
	pick_date: 'Pick a date'
};
