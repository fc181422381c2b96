import { ProblemError } from '$lib/api/problem';

/**
 * Takes the token of a link out of the address, where it stands behind the #: what stands there never reaches a log, and
 * once it is taken it stands in no history either.
 */
export function takeToken(): string {
	const token = location.hash.slice(1);
	if (token) history.replaceState(history.state, '', location.pathname + location.search);
	return token;
}

/** Whether the server knows of nothing that the link is for. */
export const opensNothing = (refused: unknown): boolean =>
	refused instanceof ProblemError && refused.code === 'link_unknown';
