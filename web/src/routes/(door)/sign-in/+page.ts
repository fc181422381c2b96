import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { instance } = await parent();
	if (instance.first_account) redirect(307, '/sign-up');
};
