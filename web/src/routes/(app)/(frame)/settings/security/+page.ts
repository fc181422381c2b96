import { answer, api } from '$lib/api';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, depends }) => {
	await parent();
	depends('mixip:sessions');
	const [{ items }, instance] = await Promise.all([
		answer(api.GET('/sessions')),
		answer(api.GET('/instance'))
	]);
	return { sessions: items, minLength: instance.password_min_length };
};
