import { counting } from '../plural';

const { count, num } = counting('en');

export const exports = {
	title: 'Exports',
	from: (project: string) => `Export from ${project}`,
	crumb: 'Export',
	empty_title: 'Nothing has been exported yet',
	empty_text:
		'An export packs pictures for a stated use. Whoever did not agree stays here or is covered, and a manifest says why for every face.',
	empty_action: 'Choose a project',
	only_selected: (n: number) =>
		count(n, { one: 'Only the selected asset', other: 'Only the # selected assets' }),
	whole_project: 'Export the whole project instead',
	selection_lost: (n: number) =>
		count(n, {
			one: 'The selection of one asset was lost when the page was loaded again. This is an export of the whole project.',
			other:
				'The selection of # assets was lost when the page was loaded again. This is an export of the whole project.'
		}),
	selection_back: 'Select again',

	step_use: 'What it is for',
	step_what: 'What may go',
	step_how: 'How it goes',
	use_first: 'Say what it is for, then this shows who agreed to that.',
	asking: 'Asking…',
	too_many_selected:
		'So many were selected that they are asked one by one only while packing. What may not go stays here.',
	will_go: 'will go',
	review: 'need review',
	stay: 'stay here',
	bar: (go: number, review: number, stay: number) =>
		`${num(go)} will go, ${num(review)} need review, ${num(stay)} stay here`,
	reasons: 'Why assets do not go',
	reason: 'Reason',
	reason_faces: 'Faces',
	reason_assets: 'Assets',
	reason_next: 'What to do',
	all_clear: 'Everything may go.',
	nothing_here: 'There is nothing to export yet.',
	review_faces: 'Review faces',
	name_them: 'Name them',
	show_assets: 'Show assets',
	open_person: 'Open person',
	see_settings: 'See the policy',

	unresolved: 'Pictures with faces that are not allowed',
	block: 'Leave them out',
	block_text: 'Only what everybody agreed to leaves.',
	redact: 'Cover those faces',
	redact_text: 'The rest of the picture leaves. Covered for good, with a margin around the face.',
	covering: 'How faces are covered',
	coverings: { fill: 'Solid', pixelate: 'Pixelated', blur: 'Blurred' },
	covering_texts: {
		fill: 'One colour. Nothing of the face is left: it cannot be reversed.',
		pixelate: 'Coarse squares. Looks softer, but something of the face may be guessed.',
		blur: 'Smeared. Looks softest, and with effort something of the face may be guessed.'
	},
	keep_place: 'Keep time and place in the pictures',
	keep_place_text: 'Off: where and when it was taken is removed. Recommended for anything public.',

	summary: 'This export',
	assets: 'Assets',
	people: 'People who agreed',
	stays: 'Stay here',
	covered: 'With covered faces',
	start: (n: number) => count(n, { one: 'Export # asset', other: 'Export # assets' }),
	start_plain: 'Export',
	start_none: 'Nothing may go',
	promise:
		'Checked again for every file as it leaves. If someone withdraws meanwhile, that file stays here.',
	earlier: 'Earlier exports',

	states: {
		running: 'Running',
		ready: 'Ready',
		blocked: 'Nothing could go',
		failed: 'Failed',
		cancelled: 'Cancelled'
	},
	progress: (done: number, total: number) => `${num(done)} of ${num(total)} assets`,
	left: (time: string) => `about ${time} left`,
	went: (n: number) => count(n, { one: '# asset', other: '# assets' }),
	left_out: (n: number) => count(n, { one: '# stayed here', other: '# stayed here' }),
	archive_gone: 'Archive deleted',
	by: (who: string, when: string) => `${who}, ${when}`,
	cancel: 'Cancel',
	cancelled: 'Export cancelled. Nothing went out.',
	download: 'Download',
	manifest: 'Manifest',
	details: 'Details',
	failed_text: 'The export could not be made; nothing went out. Start it again.',
	blocked_text: 'No asset was cleared for this use, so there is no archive.',
	delete: 'Delete archive',
	delete_title: 'Delete this archive?',
	delete_goes: 'The archive goes for good. Whoever downloaded it keeps their copy.',
	delete_stays: 'The record of what was exported, and the manifest, stay.',
	deleted: 'Archive deleted',
	load_more: 'Show more',

	page_title: (project: string, day: string) => `${project}, ${day}`,
	back_to_export: 'Export again',
	facts: 'About this export',
	for: 'For',
	made: 'Made',
	size: 'Size',
	option_unresolved: 'Faces not allowed',
	option_unresolved_words: {
		block: 'their pictures were left out',
		redact: (how: string) => `covered, ${how}`
	},
	option_place: 'Time and place',
	option_place_words: { kept: 'kept', removed: 'removed' },
	manifest_text:
		'What was exported, face by face, with the reason for each; and what stayed. The same stands in the archive as manifest.json.',
	manifest_download: 'Download as JSON',
	left_title: (n: number) => count(n, { one: '# file exported', other: '# files exported' }),
	stayed_title: (n: number) => count(n, { one: '# asset stayed', other: '# assets stayed' }),
	find_file: 'Find a file',
	file_as: (file: string) => `in the archive: ${file}`,
	faces_shown: (n: number) => count(n, { one: '# face shown', other: '# faces shown' }),
	faces_covered: (n: number) => count(n, { one: '# covered', other: '# covered' }),
	no_faces: 'No faces',
	outcome: { shown: 'Shown', covered: 'Covered' },
	statement: (text: string) => `On a statement: ${text}`,
	somebody: 'somebody in it',
	open_asset: 'Open the picture',
	none_found: 'No file of that name.',
	keys: { start: 'Start the export' }
};
