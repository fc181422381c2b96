import { media, problemOf } from '$lib/api';
import { errorText, toasts } from '$lib/ui';

/**
 * Hands an archive to the browser. The gate is asked again at that moment, so it is asked first whether
 * it may: a refusal is said in words instead of being saved as a file.
 */
export async function download(exported: string): Promise<void> {
	const href = media.archive(exported);
	try {
		const asked = await fetch(href, { method: 'HEAD' });
		if (!asked.ok) {
			const refused = await fetch(href);
			throw problemOf(refused.status, await refused.text(), refused.headers.get('retry-after'));
		}
	} catch (error) {
		toasts.error(errorText(error));
		return;
	}
	const link = document.createElement('a');
	link.href = href;
	link.download = '';
	link.click();
}
