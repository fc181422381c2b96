/** Release forms: the texts that are agreed to, in versions that never change once published. */
import type { Language } from '$lib/api/types';

export type FormKind = 'standard' | 'commercial' | 'editorial' | 'social' | 'minor';

export interface FormTexts {
	en?: string | null;
	de?: string | null;
}

export interface ReleaseForm {
	id: string;
	name: string;
	kind: FormKind;
	version: number;
	published: boolean;
	/** Every workspace has it. */
	built_in: boolean;
	texts: FormTexts;
	changed_at?: string | null;
	published_at?: string | null;
	published_by?: string | null;
	/** The version that requests take. */
	published_version?: number | null;
}

export interface NewForm {
	name: string;
	kind: FormKind;
	texts?: FormTexts;
}

/** Something about one of the texts, or about all where no language is told. */
export interface FormFault {
	language?: Language | null;
	code:
		| 'no_text'
		| 'unknown_merge_field'
		| 'merge_field_missing'
		| 'merge_field_unclosed'
		| 'merge_field_left_out';
	field?: string | null;
}

export type MergeFieldName =
	| 'asker'
	| 'contact'
	| 'talent'
	| 'project'
	| 'shoot_dates'
	| 'items'
	| 'territories'
	| 'term'
	| 'compensation';

/** How texts read with sample data, and what they lack. */
export interface FormPreview {
	texts: FormTexts;
	faults: FormFault[];
	left_out: FormFault[];
	fields: { name: MergeFieldName; needed: boolean }[];
}
