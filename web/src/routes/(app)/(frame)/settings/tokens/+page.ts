import { answer, api } from '$lib/api';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, depends }) => {
	await parent();
	depends('mixip:tokens');
	const { items } = await answer(api.GET('/tokens'));
	return { tokens: items };
};
