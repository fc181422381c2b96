/** Privacy requests as the server tells them. Days are `2026-11-24`, times RFC 3339 UTC. */
import type { Language } from '$lib/api';
import type { Schemas } from '$lib/api/schemas';

export type PrivacyKind = Schemas['PrivacyKind'];
export const kinds = [
	'access',
	'correction',
	'deletion',
	'portability',
	'objection',
	'restriction',
	'other'
] as const satisfies PrivacyKind[];
export type PrivacyOrigin = Schemas['PrivacyOrigin'];
export type PrivacyState = Schemas['PrivacyState'];
export type PrivacyOutcome = Schemas['PrivacyOutcome'];
export const filters = ['open', 'overdue', 'alarm', 'waiting', 'done', 'refused'] as const;
export type PrivacyFilter = (typeof filters)[number];

export type PrivacyMessage = Schemas['PrivacyMessage'];
/** A request as who asks sees it. */
export type OwnPrivacyRequest = Schemas['OwnPrivacyRequest'];
/** A request as a desk lists it. */
export type PrivacyRequest = Schemas['PrivacyRequest'];
/** Somebody, or a workspace, by name. */
export type PrivacyPerson = Schemas['PrivacyPerson'];
export type PrivacyDetail = Schemas['PrivacyDetail'];
export type PrivacyMetrics = Schemas['PrivacyMetrics'];

export interface PrivacyAsking {
	kind: PrivacyKind;
	text: string;
	name: string;
	email: string;
	language: Language;
	workspace_id?: string | null;
}

export interface NewPrivacyRequest {
	kind: PrivacyKind;
	text: string;
	workspace_id?: string | null;
}
