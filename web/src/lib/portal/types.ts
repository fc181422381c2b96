/** What the talent's own page is told, and what it sends. Dates are `2026-11-24`, times RFC 3339 UTC. */
import type { Box, Channel, ConsentScope, Language, Purpose } from '$lib/api/types';

/** Days in `expires_at` count, so `expired` is worked out by the server when it is asked. */
export type RequestState =
	'draft' | 'sent' | 'opened' | 'signed' | 'declined' | 'expired' | 'withdrawn';

/** One use that is asked for; what is accepted of it becomes a consent of its own. */
export interface RequestItem {
	purpose: Purpose;
	channels: Channel[];
	note?: string | null;
}

/** What one talent is asked for one project, as the talent sees it. */
export interface AskedRequest {
	id: string;
	state: RequestState;
	project: { id: string; name: string };
	title: string;
	message?: string | null;
	shoot_dates?: string | null;
	compensation?: string | null;
	/** Of `text`. */
	language: Language;
	items: RequestItem[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string | null;
	/** Matching is asked for, as a question of its own. */
	asks_biometric: boolean;
	/** A minor: only a guardian can agree. */
	guardian_needed: boolean;
	/** The release in full, with everything filled in. */
	text: string;
	text_sha256: string;
	form: { name: string; version: number };
	/** Assets in question. */
	pictures: string[];
	expires_at: string;
	sent_at?: string | null;
	answered_at?: string | null;
}

export interface PortalConsent {
	id: string;
	kind: 'biometric' | 'likeness';
	state: 'given' | 'withdrawn';
	/** Counts today. */
	in_force: boolean;
	scope?: ConsentScope | null;
	statement: { text: string; language: string; sha256: string };
	given_by: { name: string; relation: 'self' | 'guardian' };
	method: string;
	given_at: string;
	withdrawn_at?: string | null;
	request_id?: string | null;
	project_names: string[];
}

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
export interface PortalPicture {
	asset_id: string;
	project: { id: string; name: string };
	width?: number | null;
	height?: number | null;
	faces: { face_id: string; box: Box; confirmed: boolean }[];
}
