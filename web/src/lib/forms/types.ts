/** Release forms: the texts that are agreed to, in versions that never change once published. */
import type { Schemas } from '$lib/api/schemas';

export type FormKind = Schemas['FormKind'];

export type FormTexts = Schemas['FormTexts'];

export type ReleaseForm = Schemas['ReleaseForm'];

export interface NewForm {
	name: string;
	kind: FormKind;
	texts?: FormTexts;
}

export interface FormChange {
	name?: string;
	texts?: FormTexts;
	/** `changed_at` of the version that was read: where somebody wrote since, nothing is changed. */
	read_at?: string;
}

/** Something about one of the texts, or about all where no language is told. */
export type FormFault = Schemas['FormFault'];

export type MergeFieldName = Schemas['MergeFieldName'];

/** How texts read with sample data, and what they lack. */
export type FormPreview = Schemas['FormPreview'];
