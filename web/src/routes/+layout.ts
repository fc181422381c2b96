import { i18n, preferred } from '$lib/i18n';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async () => {
	// until an account says otherwise, the browser's language
	if (!i18n.ready) await i18n.use(preferred(navigator.languages));
};
