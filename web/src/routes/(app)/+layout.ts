import { redirect } from '@sveltejs/kit';
import { ProblemError } from '$lib/api';
import { refuse } from '$lib/ui/refuse';
import { session } from '$lib/session/session.svelte';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url, parent, untrack }) => {
	await parent();
	try {
		await session.open();
	} catch (refused) {
		if (refused instanceof ProblemError && refused.status === 401) {
			const next = untrack(() => url.pathname + url.search);
			redirect(
				307,
				next === '/projects' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
			);
		}
		refuse(refused);
	}
};
