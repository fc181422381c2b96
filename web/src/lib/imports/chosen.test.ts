import { describe, expect, it } from 'vitest';
import { fileKey, matched, sorted } from './chosen';

const file = (name: string) => new File(['x'], name);

describe('files that are brought together', () => {
	it('are tables, PDFs and others', () => {
		const { tables, pdfs, others } = sorted(['a.CSV', 'b.pdf', 'c.PDF', 'd.jpg'].map(file));
		expect(tables.map((f) => f.name)).toEqual(['a.CSV']);
		expect(pdfs.map((f) => f.name)).toEqual(['b.pdf', 'c.PDF']);
		expect(others.map((f) => f.name)).toEqual(['d.jpg']);
	});

	it('have the names that the server compares', () => {
		expect(fileKey('Releases/2026\\Jo\u0308rg.PDF ')).toBe('j\u00f6rg.pdf');
	});

	it('go once each, under the name that the table has', () => {
		const { wanted, unwanted } = matched(['ADA.pdf', 'bo.pdf', 'ada.pdf', 'cy.pdf'].map(file), [
			'Ada.pdf',
			'Bo.PDF',
			'di.pdf'
		]);
		expect(wanted.map((w) => w.name)).toEqual(['Ada.pdf', 'Bo.PDF']);
		expect(unwanted.map((f) => f.name)).toEqual(['ada.pdf', 'cy.pdf']);
	});
});
