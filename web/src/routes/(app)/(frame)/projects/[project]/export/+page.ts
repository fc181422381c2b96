import { error } from '@sveltejs/kit';
import { ProblemError } from '$lib/api';
import { OpenProject } from '$lib/projects/project.svelte';
import { errorText } from '$lib/ui/error-text';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { project: await OpenProject.read(params.project) };
	} catch (refused) {
		error(refused instanceof ProblemError ? refused.status || 503 : 500, errorText(refused));
	}
};
