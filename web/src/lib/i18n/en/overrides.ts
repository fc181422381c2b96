export const overrides = {
	title: 'Exceptions',
	make: 'Let this face through…',
	dialog_title: 'Let this face through for one use?',
	dialog_text:
		'The face is shown although the rules say no, for this use alone. Your name, the reason and the document are recorded, and every manifest tells the reason.',
	reason: 'Reason',
	reason_hint: 'In words that you can show to whoever asks.',
	reason_missing: 'Write down why.',
	document: 'Document',
	document_missing: 'Add the file that shows why, for example the contract.',
	ends_on: 'Last day',
	ends_missing: 'Choose the last day.',
	ends_past: 'Choose today or a later day.',
	let_through: 'Let it through',
	done: 'This face is let through for this use',
	until: (usage: string, day: string) => `${usage}, until ${day}`,
	by: (who: string, day: string) => `By ${who} on ${day}`,
	over: (day: string) => `Ended on ${day}`,
	open_document: 'Document',
	end: 'End now',
	end_title: 'End this exception?',
	end_text:
		'From this moment the face does not leave any more: downloads, exports and links that show it close at once. What was recorded stays.',
	ended: 'Exception ended'
};
