// Somebody sees what is held about them, corrects it, and takes it along: at a desk in English, and on a phone in German.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, photos, startBrowser, startServer } from './harness.mjs';
import { PASSWORD, makeProject, read, signUp, uploadSearched } from './steps.mjs';

let server, browser, desk, phone;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	const project = await makeProject(desk.page, 'Harbour light');
	await uploadSearched(desk.page, project, photos.slice(0, 1));
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
/** The names in an archive, as Python reads it. */
const names = (path) => {
	const text = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print('\\n'.join(z.namelist()))";
	return execFileSync('python3', ['-c', text, path]).toString().trim().split('\n');
};

test('my data', async (t) => {
	await t.test('tells what is held, why and for how long', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/settings/data`);
		await page.getByRole('heading', { name: 'My data', level: 1 }).waitFor();
		const account = page.getByRole('region', { name: 'About you' }).locator('details').filter({ hasText: 'Your account' });
		await account.getByText('Ines Kaspar', { exact: true }).waitFor();
		await account.getByText('contract (GDPR 6(1)(b))').first().waitFor();
		await account.getByText(/never shown and in no archive.*what checks your password/).waitFor();
		await page.getByText('Where you are signed in', { exact: true }).click();
		await page.getByText('legitimate interest (GDPR 6(1)(f))').first().waitFor();
		const workspace = page.getByRole('region', { name: /What the workspace “.*” holds/ });
		await workspace.getByText('Projects', { exact: true }).waitFor();
		await fine(page, 'my data');
	});

	await t.test('is corrected in place, and tells so at once', async () => {
		const { page } = desk;
		await page.getByLabel('Name', { exact: true }).fill('Ines Adler');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		const about = page.getByRole('region', { name: 'About you' });
		await about.getByText('Ines Adler', { exact: true }).waitFor();
		assert.equal((await read(page, '/me')).name, 'Ines Adler');
	});

	await t.test('is put together for who gives the password again, and saved', async () => {
		const { page } = desk;
		server.forgetConfirmations();
		await page.getByRole('button', { name: 'Put my data together' }).click();
		const dialog = page.getByRole('dialog', { name: 'Your password, please' });
		await dialog.waitFor();
		await fine(page, 'the password, again');
		await dialog.getByLabel('Password', { exact: true }).fill('not the password at all');
		await dialog.getByRole('button', { name: 'Go on' }).click();
		await dialog.getByText('That is not your password.').waitFor();
		assert.equal((await read(page, '/me/exports')).items.length, 0, 'nothing is made before');
		await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.keyboard.press('Enter');
		await dialog.waitFor({ state: 'hidden' });
		await page.getByText(/^Ready, /).waitFor();
		await fine(page, 'an archive that is ready');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save archive' }).click()
		]);
		assert.match(download.suggestedFilename(), /^mix-ip-\d{4}-\d\d-\d\d\.zip$/);
		const files = names(await download.path()).map((name) => name.slice(name.indexOf('/') + 1));
		for (const file of ['bagit.txt', 'data/account.json', 'data/schemas/account.schema.json'])
			assert.ok(files.includes(file), file);
		assert.ok(files.some((file) => /^data\/media\/asset-[0-9a-f-]+\.jpg$/.test(file)));
		assert.deepEqual(desk.faults, []);
	});

	await t.test('on a phone, in German', async () => {
		phone = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			locale: 'de-DE',
			storageState: await desk.page.context().storageState()
		});
		const { page } = phone;
		await page.request.patch(`${server.base}/api/v1/me`, {
			data: { language: 'de' },
			headers: { 'sec-fetch-site': 'same-origin' }
		});
		await page.goto(`${server.base}/settings/data`);
		await page.getByRole('heading', { name: 'Meine Daten', level: 1 }).waitFor();
		await page.getByText(/^Liegt bereit, /).waitFor();
		await fine(page, 'my data on a phone');
		server.forgetConfirmations();
		await page.getByRole('button', { name: 'Archiv speichern' }).click();
		const dialog = page.getByRole('dialog', { name: 'Ihr Passwort, bitte' });
		await fine(page, 'the password on a phone');
		await dialog.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: 'Weiter' }).click()
		]);
		assert.ok(names(await download.path()).length > 20);
		await page.getByRole('button', { name: 'Archiv löschen' }).click();
		await page.getByText('Archiv gelöscht').waitFor();
		assert.equal((await read(page, '/me/exports')).items.length, 0);
		assert.deepEqual(phone.faults, []);
	});
});
