/** What whoever comes by a QR code on a wall is told, and tells. */
import type { Schemas } from '$lib/api/schemas';
import type { Language } from '$lib/api/types';

export type OpenRequestLook = Schemas['OpenRequestLook'];

export interface Joining {
	link: string;
	go_on?: boolean;
	name?: string;
	email?: string;
	born_on?: string;
	language?: Language;
}
