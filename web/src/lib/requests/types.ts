/** Requests for consent, as the producer sees them. */
import type { Channel, Language, Purpose } from '$lib/api/types';
import type { RequestItem, RequestState } from '$lib/portal/types';

export interface ConsentRequest {
	id: string;
	talent: { id: string; name: string };
	project_id: string;
	state: RequestState;
	title: string;
	items: RequestItem[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string | null;
	asks_biometric: boolean;
	by_mail: boolean;
	created_at: string;
	opened_at?: string | null;
	answered_at?: string | null;
	reminded_at?: string | null;
	/** When they are reminded by itself next. */
	remind_at?: string | null;
	expires_at: string;
	/** Why it was declined, where told. */
	reason?: string | null;
}

/** A page of a project's requests, and how many of all stand where. */
export interface RequestPage {
	items: ConsentRequest[];
	next_cursor: string | null;
	counts: Record<Exclude<RequestState, 'draft'>, number>;
}

/** What is asked, of whomever. */
export interface Question {
	form_id?: string;
	language?: Language;
	items: { purpose: Purpose; channels: Channel[]; note?: string }[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string;
	asks_biometric: boolean;
	title: string;
	message?: string;
	shoot_dates?: string;
	compensation?: string;
	asset_ids?: string[];
	expires_on: string;
	remind_after_days?: number;
}

export interface NewRequests extends Question {
	talent_ids: string[];
	send: 'mail' | 'link';
}

/** What was made; `link` is told this once. */
export interface SentRequest {
	id: string;
	talent_id: string;
	link?: string | null;
}
