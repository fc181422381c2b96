// A producer tries uses on the clearance board, takes its table along, and reads what the installation wrote by mail.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, photo, startBrowser, startServer, until } from './harness.mjs';
import { makeProject, read, signUp, uploadSearched } from './steps.mjs';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
let server, browser, desk;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

/** E6 on the page as it is: wide and on a phone. */
async function fine(page, where) {
	for (const size of [WIDE, PHONE]) {
		await page.setViewportSize(size);
		await checkFits(page, where);
		await checkAccessibility(page, where);
	}
	await page.setViewportSize(WIDE);
}

test('the clearance board and the outbox', async (t) => {
	const { page } = desk;
	let project;

	await t.test('a project has a picture of two people', async () => {
		await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
		project = await makeProject(page, 'Harbour');
		await uploadSearched(page, project, [photo('both.jpg')]);
		await page.evaluate(async (project) => {
			const current_use = {
				purpose: 'editorial',
				channels: ['web'],
				territories: ['DE'],
				on: '2026-12-01'
			};
			await fetch(`/api/v1/projects/${project}`, {
				method: 'PATCH',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ current_use })
			});
		}, project);
	});

	await t.test('the board counts it, and leads to it', async () => {
		await page.goto(`${server.base}/projects/${project}/clearance`);
		await page.getByRole('heading', { name: 'Clearance of Harbour' }).waitFor();
		await page.getByText('Faces that nobody has decided on yet').waitFor();
		await fine(page, 'the board');
		await page.getByText('Faces that nobody has decided on yet').click();
		await page.getByText('both.jpg').first().waitFor();
		await fine(page, 'the board with a list open');
	});

	await t.test('a second use is tried beside it and changes nothing', async () => {
		await page.getByRole('button', { name: 'Compare with another use' }).click();
		await page.getByText('No asset would stand otherwise.').waitFor();
		await fine(page, 'the board with two uses');
		const { current_use } = await read(page, `/projects/${project}`);
		assert.equal(current_use.purpose, 'editorial');
	});

	await t.test('the table is a CSV with a line for each asset', async () => {
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download as CSV' }).click();
		const text = await readFile(await (await coming).path(), 'utf8');
		const lines = text.trim().split('\r\n');
		assert.equal(lines.length, 2, text);
		assert.match(lines[1], /both\.jpg.*needs_review/);
	});

	await t.test('the outbox shows the letter as it looks', async () => {
		await until('the letter', () => server.letters().length > 0);
		await page.goto(`${server.base}/settings/mail`);
		const letter = page.getByRole('link', {
			name: /Confirm your mail address/
		});
		await letter.waitFor();
		await fine(page, 'the outbox');
		await letter.click();
		await page.locator('iframe').waitFor();
		// The letter lies in a sandbox in which no script runs, those of axe neither.
		for (const size of [PHONE, WIDE]) {
			await page.setViewportSize(size);
			await checkFits(page, 'a letter');
		}
	});

	assert.deepEqual(desk.faults, []);
});
