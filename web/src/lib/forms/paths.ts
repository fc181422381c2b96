/** The routes of release forms as openapi-fetch wants them. */
import type { Act, Read, Write } from '$lib/api/paths';
import type { Page } from '$lib/api/types';
import type { FormChange, FormPreview, FormTexts, NewForm, ReleaseForm } from './types';

export interface FormPaths {
	'/workspaces/{w}/forms': {
		get: Read<'w', Page<ReleaseForm>, { published?: boolean }>;
		post: Write<'w', NewForm, ReleaseForm>;
	};
	'/workspaces/{w}/forms/preview': { post: Write<'w', { texts: FormTexts }, FormPreview> };
	'/forms/{f}': {
		get: Read<'f', Page<ReleaseForm>>;
		patch: Write<'f', FormChange, ReleaseForm>;
		delete: Act<'f'>;
	};
	'/forms/{f}/publish': { post: Act<'f', ReleaseForm, { read_at?: string | undefined }> };
	'/forms/{f}/revert': { post: Act<'f', ReleaseForm> };
}
