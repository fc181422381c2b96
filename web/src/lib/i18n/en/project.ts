import { counting } from '../plural';

const { count, num } = counting('en');

export const project = {
	export: 'Export',
	menu: 'More about this project',
	details: 'Name and description',
	rename_title: 'Name and description',
	delete: 'Delete project',
	delete_title: (name: string) => `Delete ${name}?`,
	delete_goes: (assets: string) =>
		`${assets} go for good, with their faces, decisions and finished exports. This cannot be undone.`,
	delete_stays: 'Talent and their consents stay, and so does the record that you deleted it.',
	deleted: (name: string) => `${name} deleted`,
	counts: (assets: string, people: string) => `${assets}, ${people}`,
	legend: {
		cleared: 'cleared',
		needs_review: 'need review',
		blocked: 'blocked'
	},
	only: (what: string) => `Show only: ${what}`,
	bar: (cleared: string, review: string, blocked: string) =>
		`${cleared} cleared, ${review} need review, ${blocked} blocked`,
	bar_empty: 'Nothing to clear yet',
	processing: (n: number) => count(n, { other: '# processing' }),
	failed_count: (n: number) => count(n, { one: '# failed', other: '# failed' }),

	filters: 'Filters',
	filter_state: 'State',
	filter_person: 'Person',
	filter_any: 'Any',
	filter_clear: 'Clear filters',
	filter_remove: (what: string) => `Remove filter: ${what}`,
	filter_text: (text: string) => `“${text}”`,
	find_person: 'Find a person',
	asset_states: { processing: 'Processing', failed: 'Failed' },
	/** Why a file could not be processed, by the code of its error. */
	asset_errors: {
		empty: 'The file is empty.',
		truncated: 'The file ends too early. Send the original again.',
		corrupt: 'The file is damaged. Save it anew in a picture editor, or send another copy.',
		too_large: 'The picture is too large. Send a smaller version.',
		unsupported: 'This kind of file cannot be read as a picture here.',
		sandbox_missing: 'The server lacks the sandbox for this format. The operator can install it.',
		decoder_missing: 'The server lacks the program for this format. The operator can install it.',
		timed_out: 'Reading it took too long. Send a smaller version.',
		encode_failed: 'No preview could be written.',
		system: 'The server could not process it. Try again later.'
	} as Record<string, string>,
	sort: 'Order',
	sorts: {
		newest: 'Newest first',
		oldest: 'Oldest first',
		captured: 'By day of capture',
		name: 'By name'
	},
	tile_size: 'Size of tiles',
	smaller: 'Smaller tiles',
	larger: 'Larger tiles',

	grid: (project: string) => `Assets of ${project}`,
	no_day: 'Day of capture unknown',
	tile: {
		faces: (n: number) => count(n, { one: '# face', other: '# faces' }),
		no_faces: 'No faces',
		processing: 'Processing',
		searching: 'Looking for faces',
		failed: 'Failed',
		not_searchable: 'Cannot be searched',
		select: (name: string) => `Select ${name}`
	},
	loading_more: 'Loading more…',
	load_failed: 'The next pictures did not come.',

	empty_title: 'Drop photos here',
	empty_text:
		'Files or whole folders. Uploading goes on by itself after a lost connection. Mix-IP looks for faces as they arrive.',
	none_title: 'Nothing matches',
	none_text: 'No asset of this project fits all filters.',

	export_selected: 'Export what is selected',
	selection: (n: number) => `Actions for ${num(n)} selected`,
	clear_selection: 'Clear selection',
	delete_assets: 'Delete',
	delete_assets_title: (n: number) =>
		count(n, { one: 'Delete # asset?', other: 'Delete # assets?' }),
	delete_assets_goes:
		'The files go for good, with their faces and decisions. This cannot be undone.',
	delete_assets_stays: 'Talent, consents and archives that were exported before stay as they are.',
	deleting: (done: number, n: number) => `Deleting ${num(done)} of ${num(n)}…`,
	assets_deleted: (n: number) => count(n, { one: '# asset deleted', other: '# assets deleted' }),
	assets_not_deleted: (n: number) =>
		count(n, { one: '# asset could not be deleted.', other: '# assets could not be deleted.' }),
	keys: {
		move: 'Go to the next or previous picture',
		rows: 'Go up or down',
		select: 'Select',
		range: 'Select up to here',
		all: 'Select all that are loaded',
		open: 'Open',
		leave: 'Clear selection',
		delete: 'Delete what is selected',
		ends: 'Go to the first or last'
	},

	matching: {
		title: 'Face matching',
		off: 'Face matching is off',
		on: 'Face matching is on',
		on_since: (day: string, who: string) => `On since ${day}, switched on by ${who}`,
		on_since_day: (day: string) => `On since ${day}`,
		what: 'When it is on, every face in this project is compared with the reference photos of talent who gave a biometric consent. Names are suggested; people decide.',
		bystanders:
			'Faces of others are compared for a moment too, and nothing of that is kept. In law even that is processing of biometric data, so you need a legal ground for it.',
		without: 'Without it you can name every face by hand.',
		ground: 'Legal ground',
		ground_hint:
			'Why you may do this here, in your own words. It is recorded with your name and the time.',
		ground_example: 'For example: Everybody on set signed the biometric consent of 3 May 2026.',
		ground_missing: 'Write down the legal ground first.',
		recorded_ground: 'Recorded ground',
		switch_on: 'Switch matching on',
		switch_off: 'Switch matching off',
		off_text: 'Once it is off, names are no longer suggested. Decisions that people took stay.',
		switched_on: 'Face matching is on. Suggestions appear as faces are compared.',
		switched_off: 'Face matching is off'
	}
};
