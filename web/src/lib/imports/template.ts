import { m } from '$lib/i18n';

/** A table with the heading and one row, as a spreadsheet of this language opens it. */
export function template(): File {
	const { heading, example } = m.imports.template;
	// without the mark spreadsheets take umlauts for something else
	return new File([`\ufeff${heading}\r\n${example}\r\n`], m.imports.template.name, {
		type: 'text/csv'
	});
}

export function downloadTemplate(): void {
	const file = template();
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
