import { OpenImport } from '$lib/imports/draft.svelte';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	try {
		return { opened: await OpenImport.read(params.import) };
	} catch (refused) {
		refuse(refused);
	}
};
