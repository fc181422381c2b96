/** What a reason knows beside its name, each already in words. */
export interface ReasonFacts {
	/** A day: of the end, the start, the withdrawal. */
	day?: string;
	/** The consent has no end. */
	open?: boolean;
	/** What was agreed to. */
	have?: string;
	/** What would be needed and was not agreed to. */
	lack?: string;
}

/** Why a face may leave or not, and why an asset stays: a sentence for each code of the gate. */
export const reasons = {
	/** With the name of the person. */
	long: {
		consent_covers: (name: string, f: ReasonFacts) =>
			f.day
				? `${name} agreed, until ${f.day}`
				: f.open
					? `${name} agreed, without an end`
					: `${name} agreed to this use`,
		incidental_allowed: () => 'Incidental faces may be shown for this purpose',
		not_a_face: () => 'Not a face',
		override_allows: () => 'Allowed by an exception for this face and this use',
		cleared: () => 'Cleared for this use',
		not_cleared: () => 'Not cleared for this use',
		no_consent: (name: string) => `${name} has not agreed to any use yet`,
		consent_withdrawn: (name: string, f: ReasonFacts) =>
			f.day ? `${name} withdrew on ${f.day}` : `${name} withdrew the consent`,
		guardian_required: (name: string) => `${name} was a minor and agreed without a guardian`,
		majority_unknown: (name: string) =>
			`A guardian agreed for ${name}, but the day ${name} comes of age is not known`,
		guardian_ended: (name: string) =>
			`A guardian agreed for ${name}, who is of age by then and has to be asked`,
		out_of_scope_project: (name: string) => `${name} agreed for other projects, not for this one`,
		out_of_scope_purpose: (name: string, f: ReasonFacts) =>
			f.have && f.lack
				? `${name} agreed to ${f.have} only, not to ${f.lack}`
				: `${name} agreed to other purposes`,
		out_of_scope_territory: (name: string, f: ReasonFacts) =>
			f.have && f.lack
				? `${name} agreed for ${f.have} only, not for ${f.lack}`
				: `${name} agreed for other countries`,
		out_of_scope_channel: (name: string, f: ReasonFacts) =>
			f.have && f.lack
				? `${name} agreed to ${f.have} only, not ${f.lack}`
				: `${name} agreed to other channels`,
		ended: (name: string, f: ReasonFacts) =>
			f.day ? `The consent of ${name} ended on ${f.day}` : `The consent of ${name} has ended`,
		not_started: (name: string, f: ReasonFacts) =>
			f.day
				? `The consent of ${name} starts on ${f.day}`
				: `The consent of ${name} has not started yet`,
		undecided: () => 'Nobody has decided who this is',
		doubtful: () => 'Nobody has decided whether this is a face',
		match_rejected: () => 'The suggested name was wrong, and nobody has named this face yet',
		incidental_purpose: () => 'Incidental faces may not be shown for this purpose',
		scan_pending: () => 'The full search for faces is not finished yet',
		scan_failed: () => 'The search for faces failed',
		not_searchable: () => 'This kind of file cannot be searched for faces',
		no_use: () => 'No use is set for this project',
		unreadable: () => 'The file could not be read while packing',
		deleted: () => 'It was deleted meanwhile'
	},
	/** Under the name of the person. */
	short: {
		consent_covers: (f: ReasonFacts) =>
			f.day
				? `Confirmed, consent until ${f.day}`
				: f.open
					? 'Confirmed, consent without an end'
					: 'Agreed to this use',
		incidental_allowed: () => 'May be shown for this purpose',
		not_a_face: () => 'Does not count',
		override_allows: () => 'Allowed by an exception',
		cleared: () => 'Cleared',
		not_cleared: () => 'Not cleared',
		no_consent: () => 'No consent to any use yet',
		consent_withdrawn: (f: ReasonFacts) =>
			f.day ? `Withdrew consent on ${f.day}` : 'Withdrew the consent',
		guardian_required: () => 'Was a minor, agreed without a guardian',
		majority_unknown: () => 'A guardian agreed; day of majority unknown',
		guardian_ended: () => 'Of age by then: has to agree in person',
		out_of_scope_project: () => 'Agreed for other projects',
		out_of_scope_purpose: (f: ReasonFacts) =>
			f.have && f.lack ? `Agreed to ${f.have} only, not to ${f.lack}` : 'Agreed to other purposes',
		out_of_scope_territory: (f: ReasonFacts) =>
			f.have && f.lack
				? `Agreed for ${f.have} only, not for ${f.lack}`
				: 'Agreed for other countries',
		out_of_scope_channel: (f: ReasonFacts) =>
			f.have && f.lack ? `Agreed to ${f.have} only, not ${f.lack}` : 'Agreed to other channels',
		ended: (f: ReasonFacts) => (f.day ? `Consent ended on ${f.day}` : 'The consent has ended'),
		not_started: (f: ReasonFacts) =>
			f.day ? `Consent starts on ${f.day}` : 'The consent has not started yet',
		undecided: () => 'Not decided yet',
		doubtful: () => 'May be no face at all',
		match_rejected: () => 'The suggested name was wrong',
		incidental_purpose: () => 'Not for this purpose',
		scan_pending: () => 'Search not finished',
		scan_failed: () => 'Search failed',
		not_searchable: () => 'Cannot be searched',
		no_use: () => 'Confirmed. No use is set yet',
		unreadable: () => 'Could not be read',
		deleted: () => 'Deleted meanwhile'
	},
	/** For many assets at once, where no person is meant. */
	many: {
		not_cleared: 'People who are not cleared for this use',
		undecided: 'Faces that nobody has decided on yet',
		doubtful: 'Spots that may be faces',
		match_rejected: 'Faces whose suggested name was wrong',
		incidental_purpose: 'Incidental faces, not allowed for this purpose',
		scan_pending: 'Pictures still being searched for faces',
		scan_failed: 'Files in which the search for faces failed',
		not_searchable: 'Files that cannot be searched for faces'
	},
	/** On the board, where no single person is meant. */
	board: {
		no_consent: 'People who have not agreed to any use yet',
		consent_withdrawn: 'People who withdrew their consent',
		guardian_required: 'People who agreed as minors, without a guardian',
		majority_unknown: 'Guardians agreed, but the day of majority is not known',
		guardian_ended: 'People of age by then, for whom a guardian agreed',
		out_of_scope_project: 'People who agreed for other projects',
		out_of_scope_purpose: 'People who agreed to other purposes',
		out_of_scope_territory: 'People who agreed for other countries',
		out_of_scope_channel: 'People who agreed to other channels',
		ended: 'Consents that have ended',
		not_started: 'Consents that have not started yet'
	} as Record<string, string>
};
