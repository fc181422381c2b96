import { error } from '@sveltejs/kit';
import { ProblemError } from '$lib/api';
import { errorText } from './error-text';

/** Ends a page's loading with what the server said, for the page that tells it. */
export function refuse(refused: unknown): never {
	const known = refused instanceof ProblemError ? refused : new ProblemError('internal', 500, '');
	error(known.status || 503, { message: errorText(known), code: known.code });
}

/** What a page that could not be shown has to tell. */
export const problemOfPage = (status: number, told: App.Error | null) =>
	new ProblemError(told?.code ?? (status === 404 ? 'not_found' : 'internal'), status, '');
