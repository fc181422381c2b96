import { counting } from '../plural';

const { count, num } = counting('en');

export const imports = {
	title: 'Import releases',
	intro:
		'Releases that were signed elsewhere, a table and a PDF for each. You see what every row will become before anything counts; then all of it is imported, or nothing.',
	bring_title: 'Drop the table and the PDFs here',
	bring_text:
		'The table as CSV, with a line for each release; the PDFs beside it, or a whole folder. They can also come later.',
	choose_files: 'Choose files',
	choose_folder: 'Choose a folder',
	get_template: 'Download a template',
	template_hint: 'With all columns and an example. Leave columns out that you do not need.',
	template: {
		name: 'releases.csv',
		heading:
			'name,email,kind,purposes,channels,territories,starts_on,ends_on,projects,signed_on,majority_on,guardian,language,statement,file',
		example:
			'Ada Example,ada@example.org,likeness,editorial; marketing,web; print,Germany; AT,2026-01-01,2030-12-31,,2025-12-15,,,en,,ada-example.pdf'
	},
	drop_here: 'Drop the table and the PDFs',
	drop_more: 'Drop the missing PDFs',
	reading: 'Reading the table…',
	no_table: 'There is no table among these files: add one that is saved as CSV.',
	several_tables: (names: string) =>
		`There is more than one table (${names}): bring one at a time.`,
	refused_title: (file: string, n: number) =>
		count(n, {
			one: `${file}: # cell has to be mended`,
			other: `${file}: # cells have to be mended`
		}),
	refused_text: 'Nothing was stored. Mend the table, save it, and bring it again.',
	refused_first: (n: number) => `Here are the first ${num(n)}.`,
	row: 'Row',
	column: 'Column',
	what: 'What to do',
	whole_row: 'Whole row',
	columns: {
		name: 'name',
		email: 'email',
		kind: 'kind',
		purposes: 'purposes',
		channels: 'channels',
		territories: 'territories',
		starts_on: 'starts_on',
		ends_on: 'ends_on',
		projects: 'projects',
		signed_on: 'signed_on',
		majority_on: 'majority_on',
		guardian: 'guardian',
		language: 'language',
		statement: 'statement',
		file: 'file'
	} as Record<string, string>,
	wrong: {
		column_missing: 'The table has no such column. Name it in the first line.',
		column_twice: 'The table has this column more than once. Leave one of them out.',
		row_length:
			'The row has more cells than the heading. Put cells that hold the divider into quotes.',
		formula: 'The cell holds a formula. Save the table with its value instead.',
		control_characters: 'The cell holds characters that are no text. Was the file saved as CSV?',
		too_many_rows: 'A table has at most 5,000 rows. Divide it.',
		no_rows:
			'The table has no rows. The first line names the columns, each other one is a release.',
		required: 'The cell is empty. Fill it in.',
		too_long: 'The text is too long. Shorten it.',
		invalid_email: 'This is not a mail address.',
		no_day:
			'Write the day as 2026-12-31 or 31.12.2026. A day like 03/04/2026 can be read in two ways.',
		unknown_kind: 'Write likeness (to be shown) or biometric (to be recognised).',
		unknown_purpose:
			'There is no such purpose. Use the words of the lists here: editorial, advertising, marketing, merchandising, publicity, social media, derivative works, internal use, AI training.',
		unknown_channel:
			'There is no such channel. Use the words of the lists here: print, web, social networks, broadcast, posters, mail, internal.',
		unknown_territory:
			'Write the name or the two-letter code of a country (GB, not UK), or worldwide.',
		project_unknown:
			'There is no such project. Write its name as it is, or leave the cell empty for all projects.',
		project_ambiguous:
			'Several projects have this name. Write the id from the project’s address instead.',
		ends_before_starts: 'The end lies before the beginning. Put the days right.',
		given_in_future:
			'It cannot be signed on a day that is still to come. Write the day on which it was signed.',
		guardian_required:
			'This person was a minor when it was signed. A guardian has to have signed: write their name.',
		talent_of_age:
			'This person was of age when it was signed. They have to have signed themselves: empty the cell.',
		majority_unknown:
			'A guardian signs only for a minor. Write the day on which the person comes of age.',
		majority_differs: 'Another day is known. Change it here, or on the person’s page first.',
		scope_not_allowed:
			'A biometric consent is about matching alone. Empty the other cells, and put the use into a row of its own.',
		talent_ambiguous:
			'It is not clear who this is. Write the mail address, or put names and addresses right on the people’s pages first.',
		no_pdf_name: 'Write the name of the PDF with its ending, for example ada.pdf.',
		malformed_language: 'Write a language as en, de or pt-BR.',
		statement_missing:
			'Write the words that were signed into the column statement, or en or de here.',
		talent_gone: 'This person was deleted since. Bring the table again without this row.',
		talent_changed:
			'Somebody of this name or address was added or changed since. Bring the table again.',
		project_gone: 'A project of this row was deleted since. Bring the table again without it.'
	} as Record<string, string>,

	on_the_way: 'Imports',
	states: {
		draft: 'Draft',
		committing: 'Being imported',
		done: 'Imported',
		failed: 'Not imported'
	},
	consents: (n: number) => count(n, { one: '# consent', other: '# consents' }),
	of_people: (n: number) => count(n, { one: 'of # person', other: 'of # people' }),
	new_people: (n: number) => `${num(n)} new`,
	pdfs: (done: number, all: number) => `${num(done)} of ${num(all)} PDFs are there`,
	by: (who: string, when: string) => `Brought by ${who}, ${when}`,
	goes: (day: string) => `Kept until ${day}`,

	preview: 'What the rows will become',
	became: 'What was imported',
	unread: (names: string) =>
		`Nobody reads these columns: ${names}. If one of them matters, give it a name from the template.`,
	look_at: (n: number) =>
		count(n, {
			one: '# thing should be looked at. It keeps nothing from being imported.',
			other: '# things should be looked at. They keep nothing from being imported.'
		}),
	new: 'New',
	known: 'Known',
	gone: 'Deleted since',
	signed: (day: string, who: string) => `Signed on ${day} by ${who}`,
	signed_guardian: (day: string, who: string) => `Signed on ${day} by ${who}, guardian`,
	file_missing: (name: string) => `${name} is missing`,
	load_more: 'Show more rows',
	warns: {
		ended: 'It ended already: nothing may leave because of it.',
		already_there: 'A consent to the same is recorded already. This one comes beside it.',
		twice_in_table: 'A row before this one says the same.',
		file_shared:
			'The rows of other people name this file, too. Each of them gets a copy of their own.',
		namesake: 'Somebody else has the same name.',
		name_differs: 'They are known under another name. That one stays.',
		signed_on_assumed: 'The table does not tell when it was signed. Its first day is taken.'
	} as Record<string, string>,

	files: 'PDFs',
	files_all: 'All PDFs are there.',
	files_sending: (n: number) => count(n, { one: 'Sending # PDF', other: 'Sending # PDFs' }),
	files_missing: (n: number) => count(n, { one: '# PDF is missing', other: '# PDFs are missing' }),
	files_more: (n: number) => `and ${num(n)} more`,
	files_failed: (n: number) =>
		count(n, { one: '# PDF could not be sent', other: '# PDFs could not be sent' }),
	unwanted: (names: string) => `No row waits for these files, so they were left out: ${names}`,
	refused_file: {
		not_a_pdf: 'This is no PDF, whatever its name says. Save or scan the release as a PDF.',
		pdf_broken_off: 'The PDF has no end. Open it, save it again, and choose that.',
		too_large: 'A release is at most 20 MB. Save the PDF smaller, or divide it.'
	} as Record<string, string>,

	run: (n: number) => count(n, { one: 'Import # consent', other: 'Import # consents' }),
	run_needs: 'The missing PDFs have to come first.',
	cancel: 'Cancel the import',
	cancel_title: 'Cancel this import?',
	cancel_text: 'The draft and the PDFs that were sent go. No person and no consent is touched.',
	cancelled: 'Import cancelled',
	committing_title: 'The releases are being imported',
	committing_text: 'Nothing counts until all of it does. You can leave this page.',
	done_title: (consents: string, people: string) => `${consents} ${people} imported`,
	done_text:
		'From now on they count wherever something leaves. The PDFs lie with them as evidence.',
	failed_title: 'Nothing was imported',
	another: 'Import more',
	to_talent: 'To talent',
	open_consents: (name: string) => `Consents of ${name}`,
	empty_row: 'The person of this row was deleted.'
};
