import { answer, api } from '$lib/api';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, depends }) => {
	await parent();
	depends('mixip:data');
	const [mine, { items }] = await Promise.all([
		answer(api.GET('/me/data')),
		answer(api.GET('/me/exports'))
	]);
	return { mine, takeouts: items };
};
