import { error } from '@sveltejs/kit';
import { answer, api, ProblemError } from '$lib/api';
import { errorText } from '$lib/ui/error-text';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		const path = { e: params.export };
		return { exported: await answer(api.GET('/exports/{e}', { params: { path } })) };
	} catch (refused) {
		error(refused instanceof ProblemError ? refused.status || 503 : 500, errorText(refused));
	}
};
