/** What whoever comes by a QR code on a wall is told, and tells. */
import type { Language } from '$lib/api/types';
import type { RequestItem } from '$lib/portal/types';

export interface OpenRequestLook {
	asker: { workspace_id: string; name: string; contact?: string | null; logo?: string | null };
	project: string;
	title: string;
	message?: string | null;
	shoot_dates?: string | null;
	compensation?: string | null;
	items: RequestItem[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string | null;
	asks_biometric: boolean;
	/** The day of birth has to be told. */
	minors: boolean;
	expires_at: string;
	/** Whose page this device has open already. */
	known_as?: string | null;
	/** They came by this code before. */
	joined: boolean;
}

export interface Joining {
	link: string;
	go_on?: boolean;
	name?: string;
	email?: string;
	born_on?: string;
	language?: Language;
}
