import { counting } from '../plural';

const { count } = counting('en');

export const projects = {
	title: 'Projects',
	new: 'New project',
	new_title: 'New project',
	name: 'Name',
	name_hint: 'A shoot, a campaign, a book: what belongs together.',
	name_missing: 'Give the project a name.',
	description: 'Description',
	create: 'Create project',
	changed: (when: string) => `Changed ${when}`,
	no_use: 'No use set yet',
	no_pictures: 'No pictures yet',
	bar: (cleared: string, review: string, blocked: string) =>
		`${cleared} cleared, ${review} need review, ${blocked} blocked`,
	empty_title: 'Begin with a project',
	empty_text:
		'A project holds the pictures of one body of work. Drop a folder of photos on it, and Mix-IP finds the faces and tells which may go out.',
	shared_text: 'Projects of other workspaces that you were invited to.',
	find: 'Search projects',
	none_found: 'No project has this in its name.',
	found: (n: number) => count(n, { one: '# project', other: '# projects' })
};
