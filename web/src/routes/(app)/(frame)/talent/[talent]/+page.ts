import { OpenTalent } from '$lib/talent/talent.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { talent: await OpenTalent.read(params.talent) };
	} catch (refused) {
		refuse(refused);
	}
};
