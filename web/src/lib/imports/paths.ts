/** The routes of imports as openapi-fetch wants them. */
import type { Act, Paging, Read } from '$lib/api/paths';
import type { Page } from '$lib/api/types';
import type { ImportedRow, ReleaseImport } from './types';

export interface ImportPaths {
	'/workspaces/{w}/release-imports': {
		get: Read<'w', Page<ReleaseImport>, Paging>;
		post: {
			parameters: { query?: never; header?: never; cookie?: never; path: { w: string } };
			requestBody: { content: { 'multipart/form-data': { table: string } } };
			responses: { 201: { content: { 'application/json': ReleaseImport } } };
		};
	};
	'/release-imports/{i}': { get: Read<'i', ReleaseImport>; delete: Act<'i'> };
	'/release-imports/{i}/rows': { get: Read<'i', Page<ImportedRow>, Paging> };
	'/release-imports/{i}/commit': { post: Act<'i', ReleaseImport> };
}
