import { OpenRequest } from '$lib/privacy/request.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { request: await OpenRequest.read(params.request) };
	} catch (refused) {
		refuse(refused);
	}
};
