/** What the talent's own page is told, and what it sends. Dates are `2026-11-24`, times RFC 3339 UTC. */
import type { Schemas } from '$lib/api/schemas';
import type { Channel, Language, Purpose } from '$lib/api/types';

/** Days in `expires_at` count, so `expired` is worked out by the server when it is asked. */
export type RequestState = Schemas['RequestState'];

/** One use that is asked for; what is accepted of it becomes a consent of its own. */
export type RequestItem = Schemas['RequestItem'];

/** What one talent is asked for one project, as the talent sees it. */
export type AskedRequest = Schemas['PortalRequest'];

export type PortalConsent = Schemas['PortalConsent'];

/** Everything the page shows of a talent, but the pictures. */
export interface PortalView {
	talent: {
		id: string;
		name: string;
		language?: Language | null;
		/** "a…@example.org" */
		email_hint?: string | null;
		/** The address was confirmed by a code. */
		email_proved: boolean;
		minor: boolean;
		majority_on?: string | null;
	};
	/** Who asks and is responsible for the data. */
	asker: { workspace_id: string; name: string; contact?: string | null; logo?: string | null };
	/** Open ones first. */
	requests: AskedRequest[];
	consents: PortalConsent[];
	/** References that are kept for matching. */
	templates: number;
	link?: { created_at: string; last_used_at?: string | null };
}

/** Places of the pen, from the pad's upper left corner. */
export interface Signature {
	width: number;
	height: number;
	strokes: [x: number, y: number][][];
}

export interface SignBody {
	name: string;
	relation: 'self' | 'guardian';
	/** Only what is accepted. */
	items: { purpose: Purpose; channels: Channel[] }[];
	biometric: boolean;
	/** Null where the name was typed instead. */
	signature: Signature | null;
	typed: boolean;
	text_sha256: string;
	email_code?: string;
}

/** A picture in which the talent was found, with their own face alone. */
export type PortalPicture = Schemas['PortalPicture'];
