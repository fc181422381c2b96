import createClient from 'openapi-fetch';
import { ask, base } from '$lib/api';
import type { PortalPaths } from './paths';

/** The typed API of the talent's own page. Every refusal is thrown as a ProblemError. */
export const portalApi = createClient<PortalPaths>({ baseUrl: base, fetch: ask });

/** Sends a photo to be measured: kept is the measurement, and a cutout of the face where that is allowed; the photo is not. */
export async function sendSelfie(file: Blob, keepPicture: boolean): Promise<void> {
	const body = new FormData();
	body.append('file', file);
	const query = keepPicture ? '?keep_picture=true' : '';
	await ask(new Request(`${base}/portal/selfies${query}`, { method: 'POST', body }));
}

/** Addresses of pictures and files of the page. */
export const files = {
	picture: (asset: string) => `${base}/portal/pictures/${asset}`,
	release: (request: string) => `${base}/portal/requests/${request}/release`,
	receipt: (consent: string) => `${base}/portal/consents/${consent}/receipt`,
	data: `${base}/portal/data`
};

/** Fetches a file and hands it to the browser to be kept: a refusal is thrown and never saved as a file. */
export async function save(href: string, name: string): Promise<void> {
	const answered = await ask(new Request(href));
	const url = URL.createObjectURL(await answered.blob());
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// the browser has taken it over by then
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
