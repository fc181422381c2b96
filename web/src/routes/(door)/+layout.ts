import { answer, api } from '$lib/api';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, url }) => {
	await parent();
	// only pages of this host: an address from outside is no place to go on to
	const next = url.searchParams.get('next') ?? '';
	return {
		instance: await answer(api.GET('/instance')),
		next: /^\/(?![/\\])/.test(next) ? next : '/projects'
	};
};
