import { answer, api } from '$lib/api';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		const path = { e: params.export };
		return { exported: await answer(api.GET('/exports/{e}', { params: { path } })) };
	} catch (refused) {
		refuse(refused);
	}
};
