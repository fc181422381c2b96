import { answer, api } from '$lib/api';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params, depends }) => {
	await parent();
	depends('mixip:letter');
	try {
		const path = { m: params.letter };
		return { letter: await answer(api.GET('/mail/{m}', { params: { path } })) };
	} catch (refused) {
		refuse(refused);
	}
};
