/** A question to whoever comes by, behind one QR code. */
import type { Schemas } from '$lib/api/schemas';
import type { Question } from '../types';

export interface NewOpenRequest extends Question {
	/** Minors may come: everybody tells the day of birth. */
	minors: boolean;
	/** How many may come. */
	uses?: number;
}

export type OpenRequest = Schemas['OpenRequest'];

/** What stands on the wall; told this once. */
export type Poster = Schemas['Poster'];
