import { counting } from '../plural';

const { count, num, waiting } = counting('en');

export const review = {
	title: 'Review queue',
	all_projects: 'All projects',
	project: 'Project',
	labels: { possible: 'Suggested', cleared: 'Sure matches', unknown: 'Unknown' },
	label_hints: {
		possible: 'Matching means somebody, but is not sure',
		cleared: 'Matching is sure; somebody has to confirm it',
		unknown: 'Nobody here matches'
	},
	label: 'What to look at',
	queue: 'Queue',
	of: (n: number, total: number) => `${num(n)} of ${waiting(total)}`,
	progress: (n: number, total: number) => `${num(n)} of ${waiting(total)} looked at`,
	this_face: 'This face',
	where: (asset: string, project: string) => `${asset} in ${project}`,
	whole: (asset: string) => `The whole picture: ${asset}`,
	open: 'Open the picture',
	reference_n: (n: number, total: number) => `Reference ${num(n)} of ${num(total)}`,
	references: (n: number) => count(n, { one: '# reference photo', other: '# reference photos' }),
	advice: 'Confirming names the face. It does not allow any use.',
	skip: 'Skip',
	who_hint: 'Name the face, or say that it does not count.',
	empty_title: 'Nothing waits for you',
	empty_here: (label: string) => `Nothing waits under “${label}”`,
	empty_text: {
		possible: 'When matching suggests a name it is not sure of, the face waits here for a person.',
		cleared: 'When matching is sure of a name, the face waits here until somebody confirms it.',
		unknown: 'Faces that match nobody wait here to be named.'
	},
	empty_matching: 'Matching is off in every project. Switch it on in a project to get suggestions.',
	empty_other: (n: string, label: string) => `${label}: ${n}`,
	done_title: 'That was all',
	done_text: (n: number) =>
		count(n, {
			one: 'You decided on one face.',
			other: 'You decided on # faces.'
		}),
	skipped: (n: number) => count(n, { one: 'You skipped one face.', other: 'You skipped # faces.' }),
	look_again: 'Look at the skipped ones',
	to_projects: 'Go to your projects',
	not_done: (what: string, why: string) => `${what}: ${why}`,
	keys: { skip: 'Skip, next face', back: 'Back to the previous face', open: 'Open the picture' }
};
