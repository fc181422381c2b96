/** Requests for consent, as the producer sees them. */
import type { Schemas } from '$lib/api/schemas';
import type { Channel, Language, Purpose } from '$lib/api/types';

export type ConsentRequest = Schemas['Request'];

/** A page of a project's requests, and how many of all stand where. */
export type RequestPage = Schemas['RequestPage'];

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
export type SentRequest = Schemas['RequestLink'];
