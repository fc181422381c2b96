import { OpenProject } from '$lib/projects/project.svelte';
import { session } from '$lib/session/session.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		const project = await OpenProject.read(params.project);
		await session.workFor(project.now);
		return { project };
	} catch (refused) {
		refuse(refused);
	}
};
