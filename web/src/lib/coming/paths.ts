/** The routes behind a QR code on a wall as openapi-fetch wants them. */
import type { Write } from '$lib/api/paths';
import type { Joining, OpenRequestLook } from './types';

export interface ComingPaths {
	'/open-requests/look': { post: Write<never, { link: string }, OpenRequestLook> };
	'/open-requests/join': { post: Write<never, Joining, undefined> };
}
