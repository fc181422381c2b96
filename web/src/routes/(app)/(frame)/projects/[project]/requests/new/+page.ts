import { OpenProject } from '$lib/projects/project.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { project: await OpenProject.read(params.project) };
	} catch (refused) {
		refuse(refused);
	}
};
