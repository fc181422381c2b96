/** Privacy requests as the server tells them. Days are `2026-11-24`, times RFC 3339 UTC. */
import type { Language } from '$lib/api';

export const kinds = [
	'access',
	'correction',
	'deletion',
	'portability',
	'objection',
	'restriction',
	'other'
] as const;
export type PrivacyKind = (typeof kinds)[number];
export type PrivacyOrigin = 'visitor' | 'talent' | 'account';
export type PrivacyState = 'open' | 'done' | 'refused';
export type PrivacyOutcome = 'done' | 'refused' | 'erased';
export const filters = ['open', 'overdue', 'alarm', 'done', 'refused'] as const;
export type PrivacyFilter = (typeof filters)[number];

export interface PrivacyMessage {
	id: string;
	author: 'asker' | 'desk';
	kind: 'request' | 'message' | 'note' | 'extension' | 'refusal' | 'done';
	/** Who wrote for the desk; told to the desk alone. */
	by?: string | null;
	text: string;
	at: string;
}

/** A request as who asks sees it. */
export interface OwnPrivacyRequest {
	id: string;
	kind: PrivacyKind;
	state: PrivacyState;
	outcome?: PrivacyOutcome | null;
	at_once: boolean;
	/** The workspace that answers; none where whoever runs the installation does. */
	desk?: string | null;
	identified: boolean;
	received_at: string;
	due_on: string;
	overdue: boolean;
	extended: boolean;
	closed_at?: string | null;
	messages: PrivacyMessage[];
}

export interface PrivacyPerson {
	id: string;
	name: string;
}

/** A request as a desk lists it. */
export interface PrivacyRequest {
	id: string;
	workspace_id?: string | null;
	kind: PrivacyKind;
	origin: PrivacyOrigin;
	state: PrivacyState;
	outcome?: PrivacyOutcome | null;
	at_once: boolean;
	name?: string | null;
	email?: string | null;
	language: string;
	identified: boolean;
	talent?: PrivacyPerson | null;
	received_at: string;
	due_on: string;
	overdue: boolean;
	alarmed_at?: string | null;
	extended_at?: string | null;
	/** To which day it can be extended now. */
	extendable_to?: string | null;
	closed_at?: string | null;
	emptied_at?: string | null;
	/** The asker wrote last. */
	waits: boolean;
}

export interface PrivacyDetail extends PrivacyRequest {
	messages: PrivacyMessage[];
	history: { kind: string; at: string; by?: string | null }[];
	suggestions: PrivacyPerson[];
}

export interface PrivacyMetrics {
	open: number;
	due_soon: number;
	overdue: number;
	alarmed: number;
	/** Due soon, overdue or alarmed: what one has to look at. */
	pressing: number;
	waiting: number;
	done: number;
	refused: number;
	since: string;
	answered: { kind: PrivacyKind; outcome: PrivacyOutcome; count: number; at_once: number }[];
	median_days?: number | null;
}

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
