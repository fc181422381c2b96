import createClient from 'openapi-fetch';
import { answer, ask, base, formBody, ProblemError, problemOf } from '$lib/api';
import type { ImportPaths } from './paths';
import type { ReleaseImport } from './types';

/** The typed API of imports. Every refusal is thrown as a ProblemError. */
export const importApi = createClient<ImportPaths>({ baseUrl: base, fetch: ask });

/** Brings a table; a refusal says what is wrong by row and column. */
export const bring = (workspace: string, table: File): Promise<ReleaseImport> =>
	answer(
		importApi.POST('/workspaces/{w}/release-imports', {
			params: { path: { w: workspace } },
			...formBody({ table })
		})
	);

/** Sends a PDF, and tells how many bytes went. */
export function sendPdf(
	of: string,
	name: string,
	file: File,
	progress: (sent: number) => void
): Promise<void> {
	return new Promise((sent, fail) => {
		// fetch does not tell how far a body has come
		const request = new XMLHttpRequest();
		request.open('PUT', `${base}/release-imports/${of}/files/${encodeURIComponent(name)}`);
		request.setRequestHeader('content-type', 'application/pdf');
		request.upload.onprogress = (event) => progress(event.loaded);
		request.onload = () => {
			if (request.status < 300) return sent();
			const wait = request.getResponseHeader('retry-after');
			fail(problemOf(request.status, request.responseText, wait));
		};
		request.onerror = () => fail(new ProblemError('offline', 0, 'The server cannot be reached.'));
		request.send(file);
	});
}
