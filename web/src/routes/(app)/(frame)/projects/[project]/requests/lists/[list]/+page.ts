import { OpenProject } from '$lib/projects/project.svelte';
import { OpenList } from '$lib/requests/lists/list.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		const [project, list] = await Promise.all([
			OpenProject.read(params.project),
			OpenList.read(params.list)
		]);
		return { project, list };
	} catch (refused) {
		refuse(refused);
	}
};
