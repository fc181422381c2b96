import createClient from 'openapi-fetch';
import type { paths } from './paths';
import { ProblemError, problemOf } from './problem';

export const base = '/api/v1';

/** Sends a call; a refusal, or a server that cannot be reached, is thrown as a ProblemError. */
export async function ask(request: Request): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(request);
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
		throw new ProblemError('offline', 0, 'The server cannot be reached.');
	}
	if (response.ok) return response;
	throw problemOf(response.status, await response.text(), response.headers.get('retry-after'));
}

/** The typed API. Every refusal is thrown as a ProblemError; wrap calls in `answer`. */
export const api = createClient<paths>({ baseUrl: base, fetch: ask });

/** The body of an answered call. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
	const { data } = await call;
	return data as T;
}

/** The body for a route that takes one file as multipart form. */
export function fileBody(file: File) {
	return {
		body: { file: '' },
		bodySerializer: () => {
			const form = new FormData();
			form.append('file', file, file.name);
			return form;
		}
	};
}

/** The body for a route that takes a form of texts and files. */
export function formBody<Fields extends Record<string, string | File>>(fields: Fields) {
	return {
		body: Object.fromEntries(Object.keys(fields).map((name) => [name, ''])) as Record<
			keyof Fields,
			string
		>,
		bodySerializer: () => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) {
				if (typeof value === 'string') form.append(name, value);
				else form.append(name, value, value.name);
			}
			return form;
		}
	};
}

/** Addresses of pictures and files, for `src` and `href`. */
export const media = {
	thumb: (asset: string) => `${base}/assets/${asset}/renditions/thumb`,
	preview: (asset: string) => `${base}/assets/${asset}/renditions/preview`,
	original: (asset: string) => `${base}/assets/${asset}/renditions/original`,
	crop: (face: string) => `${base}/faces/${face}/crop`,
	reference: (reference: string) => `${base}/references/${reference}/image`,
	evidence: (evidence: string) => `${base}/evidence/${evidence}`,
	override: (id: string) => `${base}/overrides/${id}/document`,
	receipt: (consent: string) => `${base}/consents/${consent}/receipt`,
	letter: (letter: string) => `${base}/mail/${letter}/html`,
	archive: (exported: string) => `${base}/exports/${exported}/archive`,
	takeout: (takeout: string) => `${base}/me/exports/${takeout}/archive`,
	manifest: (exported: string) => `${base}/exports/${exported}/manifest`,
	shared: (item: string, name: 'thumb' | 'preview' | 'original') =>
		`${base}/shared/items/${item}/${name}`
};
