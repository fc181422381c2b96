// Asking everybody in a table: what is wrong with it, a draft to look over, sending, links to hand out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { choose, chooseCountries, makeProject, read, signUp } from './steps.mjs';

let server, browser, desk, project;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(desk.page, 'Harbour light');
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
const table = (text, name = 'people.csv') => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});
const give = (page, text) => page.locator('input[type=file]').setInputFiles(table(text));

test('asking everybody in a table', async (t) => {
	const { page } = desk;
	await t.test('what is wrong with a table is told cell by cell, and nothing is stored', async () => {
		await page.goto(`${server.base}/projects/${project}/requests/new`);
		await page.getByRole('radio', { name: 'Everybody in a table (CSV)' }).check();
		await page.getByRole('button', { name: 'Check the table' }).click();
		await page.getByText('Choose a table.').waitFor();
		const template = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a template' }).click();
		assert.equal((await template).suggestedFilename(), 'people-to-ask.csv');

		const use = page.getByRole('group', { name: 'Use 1' });
		await choose(use, 'Purpose', /^Editorial/);
		await choose(use, 'Channels', 'Web');
		await page.keyboard.press('Escape');
		await chooseCountries(page, 'Germany');
		await choose(page, 'Remind who has not answered', 'After 7 days');
		await give(page, 'Name;E-Mail;Geburtsdatum\nMara Odili;mara at example;\n;timo@example.org;5/31/2015\n');
		await page.getByText('people.csv, ').waitFor();
		await page.getByRole('button', { name: 'Check the table' }).click();
		await page.getByText('3 cells have to be mended').first().waitFor();
		const row = (n) => page.getByRole('row').nth(n);
		await row(1).getByText('This is not a mail address.').waitFor();
		assert.match(await row(2).innerText(), /3\s+Name\s+The name is missing/);
		assert.match(await row(3).innerText(), /3\s+Birth date\s+Write the day as/);
		await fine(page, 'a table with errors');
		const { items } = await read(page, `/projects/${project}/request-lists`);
		assert.deepEqual(items, []);
	});

	await t.test('a sound one becomes a draft to look over', async () => {
		await give(
			page,
			'Name;E-Mail;Sprache;Geburtsdatum\nMara Odili;mara@example.org;en;\nJörg Ahn;;de;\nTimo Lind;;de;31.5.2020\n'
		);
		await page.getByRole('button', { name: 'Check the table' }).click();
		await page.getByText('Draft', { exact: true }).waitFor();
		await page.getByText('3 people · 1 by mail · 2 by a link that you hand out').waitFor();
		await page.getByText('3 are new to the directory').waitFor();
		await page.getByText('Minor until 31 May 2038').waitFor();
		await fine(page, 'a draft');
		const { items } = await read(page, `/projects/${project}/requests`);
		assert.deepEqual(items, []);
	});

	await t.test('it is sent, which outlives a reload', async () => {
		await page.getByRole('button', { name: 'Ask 3 people' }).click();
		await page.reload();
		await page.getByText('3 of 3 asked').waitFor();
		await page.getByText('Sent', { exact: true }).waitFor();
		await page.getByText('Everybody was asked.').waitFor();
		await fine(page, 'a list that was sent');
	});

	await t.test('links are handed out on a sheet and as a table', async () => {
		await page.getByRole('button', { name: 'Make the links' }).click();
		await page.getByText('stop working').waitFor();
		await page.getByRole('dialog').getByRole('button', { name: 'Make the links' }).click();
		await page.getByRole('heading', { name: 'Here are the 2 links' }).waitFor();
		await page.getByRole('img', { name: 'QR code for Jörg Ahn' }).waitFor();
		const link = await page.getByRole('textbox', { name: 'Link for Timo Lind' }).inputValue();
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download as a table' }).click();
		const download = await saved;
		assert.equal(download.suggestedFilename(), 'links-to-hand-out.csv');
		let text = '';
		for await (const chunk of await download.createReadStream()) text += chunk;
		assert.ok(text.includes(`Timo Lind,${link}\r\n`), 'the same links as on the sheet');
		await fine(page, 'the sheet of links');
		await page.getByRole('button', { name: 'Done, I have handed them on' }).click();
		await page.getByRole('button', { name: 'Make the links' }).waitFor();
	});

	await t.test('the list and its requests stand in the project, by state', async () => {
		await page.getByRole('link', { name: 'See the requests' }).click();
		await page.getByRole('region', { name: 'Drafts and lists' }).getByText('3 people').waitFor();
		await page.getByRole('link', { name: 'Mara Odili' }).waitFor();
		await page.getByText('will be reminded on').first().waitFor();
		await page.getByRole('button', { name: 'Sent 3' }).click();
		await page.waitForURL(/state=sent/);
		await page.getByRole('link', { name: 'Timo Lind' }).waitFor();
		await page.goto(`${page.url().split('?')[0]}?state=signed`);
		await page.getByRole('heading', { name: 'None of these' }).waitFor();
		await fine(page, 'requests by state');
	});

	await t.test('on a phone, in the dark', async () => {
		const phone = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			colorScheme: 'dark',
			storageState: await desk.page.context().storageState()
		});
		const { items } = await read(page, `/projects/${project}/request-lists`);
		await phone.page.goto(`${server.base}/projects/${project}/requests/lists/${items[0].id}`);
		await phone.page.getByText('3 of 3 asked').waitFor();
		await fine(phone.page, 'a list on a phone');
		await phone.page.goto(`${server.base}/projects/${project}/requests/new`);
		await phone.page.getByRole('radio').nth(1).check();
		await fine(phone.page, 'asking from a table on a phone');
	});
});
