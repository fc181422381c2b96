import { error } from '@sveltejs/kit';
import { ProblemError } from '$lib/api';
import { OpenTalent } from '$lib/talent/talent.svelte';
import { errorText } from '$lib/ui/error-text';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { talent: await OpenTalent.read(params.talent) };
	} catch (refused) {
		error(refused instanceof ProblemError ? refused.status || 503 : 500, errorText(refused));
	}
};
