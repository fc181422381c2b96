import type { HandleClientError } from '@sveltejs/kit';

/** The words of browsers, and of the code that loads parts ahead, for a part of the app that did not come. */
const missingPart =
	/dynamically imported module|importing a module script failed|unable to preload css/i;

/** Mistakes that nobody caught: a part of the app that cannot be fetched means that the server is away. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (error instanceof Error && missingPart.test(error.message))
		return { message: error.message, code: 'offline' };
	if (status !== 404) console.error(error);
	return { message, code: status === 404 ? 'not_found' : 'internal' };
};
