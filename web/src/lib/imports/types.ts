/** Imports of signed releases, as the API tells of them. */
import type { ConsentScope } from '$lib/api/types';

export interface FaultRow {
	row: number;
	field?: string | null;
	code: string;
	detail: string;
}

export interface ReleaseImport {
	id: string;
	workspace_id: string;
	filename: string;
	state: 'draft' | 'committing' | 'done' | 'failed';
	rows: number;
	talent_new: number;
	talent_known: number;
	warnings: number;
	unread_columns: string[];
	files: number;
	received: number;
	/** PDFs that were not sent, by the names that the table has for them. */
	missing: string[];
	created_by: string;
	created_at: string;
	expires_at: string;
	finished_at?: string | null;
	fault?: { code: string; detail: string; rows: FaultRow[] } | null;
}

export interface ImportedRow {
	id: string;
	row: number;
	/** Nothing once they were deleted. */
	talent?: {
		/** Once the workspace knows them. */
		id?: string | null;
		known: boolean;
		name: string;
		email?: string | null;
		majority_on?: string | null;
	} | null;
	kind?: 'biometric' | 'likeness' | null;
	scope?: ConsentScope | null;
	given_by?: { name: string; relation: 'self' | 'guardian' } | null;
	signed_on?: string | null;
	statement?: string | null;
	file?: string | null;
	warnings: { code: string; detail: string }[];
	consent_id?: string | null;
}
