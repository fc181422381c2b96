// Somebody signs up, looks around by keyboard, corrects their profile, sees their sessions, signs out and in again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { PASSWORD, makeProject, read, signUp } from './steps.mjs';

let server, browser, page, faults;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

test('an account', async (t) => {
	await t.test('signing up asks for what is missing; under 16 is told in words (B1)', async () => {
		await page.goto(server.base);
		await page.getByRole('heading', { name: 'Set up this installation' }).waitFor();
		const policies = page.getByRole('checkbox', { name: /I have read and accept/ });
		assert.equal(await policies.isChecked(), false, 'nothing is ticked beforehand');
		await page.getByRole('button', { name: 'Create account' }).click();
		for (const missing of ['Type your name.', 'Type your mail address.', 'Type your password.'])
			await page.getByText(missing).waitFor();
		await page.getByLabel('Date of birth').fill('2020-01-01');
		await page.getByText(/16 and older. Nothing you typed was stored/).waitFor();
		await checkAccessibility(page, 'sign up with what is missing');
	});

	await t.test('little script comes before the first screen', async () => {
		const fresh = await openPage(browser);
		const sizes = [];
		fresh.page.on('requestfinished', (request) => {
			if (request.resourceType() === 'script')
				sizes.push(request.sizes().then((size) => size.responseBodySize));
		});
		await fresh.page.goto(`${server.base}/sign-in`);
		await fresh.page.getByRole('heading', { level: 1 }).waitFor();
		const sum = (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
		assert.ok(sizes.length > 5 && sum <= 200 * 1024, `${sum} bytes of compressed script`);
		await fresh.page.context().close();
	});

	await t.test('the first account is the operator’s', async () => {
		await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
		assert.equal((await read(page, '/me')).operator, true);
		await checkAccessibility(page, 'projects, empty');
	});

	await t.test('reaches everything by keyboard: ?, Ctrl+K, g and a letter, Esc', async () => {
		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: 'Keys' });
		await keys.getByText('Keys of this page').waitFor();
		await checkAccessibility(page, 'keys');
		await page.keyboard.press('Escape');
		await keys.waitFor({ state: 'hidden' });
		await page.keyboard.press('Control+k');
		await page.getByRole('combobox').fill('sessions');
		await page.getByRole('option', { name: /Password and sessions/ }).waitFor();
		await checkAccessibility(page, 'the palette');
		await page.keyboard.press('Enter');
		await page.waitForURL(/settings\/security$/);
		await page.keyboard.press('g');
		await page.keyboard.press('t');
		await page.waitForURL(/\/talent$/);
		await page.goBack();
		await page.waitForURL(/settings\/security$/);
		await page.keyboard.press('Control+k');
		await page.getByRole('combobox').fill('new project');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'New project' }).waitFor();
		await page.keyboard.press('Escape');
	});

	await t.test('corrects the profile', async () => {
		await page.goto(`${server.base}/settings/profile`);
		await page.getByLabel('Name', { exact: true }).fill('Ines M. Kaspar');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByText('Saved').waitFor();
		await page.getByRole('button', { name: 'Account: Ines M. Kaspar' }).waitFor();
		await checkAccessibility(page, 'profile');
	});

	await t.test('sees where one is signed in, and signs another browser out', async () => {
		const other = await openPage(browser);
		await other.page.goto(`${server.base}/sign-in`);
		await other.page.getByLabel('Mail address').fill('ines@example.org');
		await other.page.getByLabel('Password', { exact: true }).fill('not the password at all');
		await other.page.getByRole('button', { name: 'Sign in' }).click();
		await other.page.getByText('The address or the password is wrong.').waitFor();
		await checkAccessibility(other.page, 'sign in, refused');
		await other.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await other.page.getByRole('button', { name: 'Sign in' }).click();
		await other.page.getByRole('heading', { name: 'Begin with a project' }).waitFor();

		await page.goto(`${server.base}/settings/security`);
		const rest = page.getByRole('button', { name: /^Sign out / });
		await rest.first().waitFor();
		assert.equal(await page.getByText('This one').count(), 1);
		await checkAccessibility(page, 'sessions');
		await rest.first().click();
		await other.page.waitForURL(/\/sign-in/);
		assert.deepEqual(other.faults, []);
		await other.page.context().close();
	});

	await t.test('makes a token, sees it once, deletes it', async () => {
		await page.goto(`${server.base}/settings/tokens`);
		await page.getByRole('button', { name: 'New token' }).click();
		await page.getByLabel('What it is for').fill('Nightly import');
		await page.getByRole('button', { name: 'Create token' }).click();
		await page.getByText('It is not shown again').waitFor();
		await checkAccessibility(page, 'a new token');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Delete token Nightly import' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Delete token' }).click();
		await page.getByText('No tokens yet.').waitFor();
		await page.goto(`${server.base}/settings/workspace`);
		await page.getByRole('heading', { name: 'Workspace' }).waitFor();
		await checkAccessibility(page, 'workspace settings');
	});

	await t.test('an address that leads nowhere says so, with the menu around it', async () => {
		for (const path of ['/nowhere/at/all', '/projects/01890000-0000-7000-8000-000000000000']) {
			await page.goto(server.base + path);
			await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
			await page.getByRole('navigation', { name: 'Main' }).getByText('Talent').waitFor();
			await checkAccessibility(page, path);
		}
	});

	await t.test('a page that cannot be read says why, asks once, and comes when it is tried again', async () => {
		for (const place of ['Exports', 'Projects'])
			await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
		await page.getByRole('heading', { name: 'Begin with a project' }).waitFor();
		const failed = [];
		page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
		await page.context().setOffline(true);
		await page.keyboard.press('g');
		await page.keyboard.press('e');
		await page.getByText('The server cannot be reached.').waitFor();
		await checkAccessibility(page, 'a page that cannot be read');
		const asked = failed.filter((path) => path.endsWith('/exports')).length;
		assert.ok(asked > 0 && asked < 5, `asked ${asked} times`);
		await page.context().setOffline(false);
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('heading', { name: 'Nothing has been exported yet' }).waitFor();
		page.removeAllListeners('requestfailed');
	});

	await t.test('speaks German, too, on a phone', async () => {
		await page.goto(`${server.base}/projects`);
		await makeProject(page, 'Hafenlicht');
		await page.goto(`${server.base}/settings/profile`);
		await page.getByLabel('Language').click();
		await page.getByRole('option', { name: 'Deutsch' }).click();
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('heading', { name: 'Profil' }).waitFor();
		const phone = await openPage(browser, { viewport: { width: 390, height: 844 } });
		await phone.page.context().addCookies(await page.context().cookies());
		for (const [path, heading] of [
			['/projects', 'Projekte'],
			['/talent', /noch niemand/i],
			['/review', /wartet/],
			['/exports', /exportiert/],
			['/settings/workspace', 'Arbeitsbereich']
		]) {
			await phone.page.goto(server.base + path);
			await phone.page.getByRole('heading', { name: heading }).first().waitFor();
			await checkAccessibility(phone.page, `${path} on a phone, German`);
			await checkFits(phone.page, path);
		}
		assert.deepEqual(phone.faults, []);
		await phone.page.context().close();
	});

	await t.test('signs out from the menu; the way back leads to where one was', async () => {
		await page.goto(`${server.base}/settings/security`);
		await page.getByRole('button', { name: /^Konto: / }).click();
		await page.getByRole('menuitem', { name: 'Abmelden' }).click();
		await page.waitForURL(/\/sign-in$/);
		await checkAccessibility(page, 'sign in');
		await page.goto(`${server.base}/settings/security`);
		await page.waitForURL(/\/sign-in\?next=/);
		await page.getByLabel('Mail address').fill('ines@example.org');
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(/settings\/security$/);
		await page.getByRole('heading', { name: 'Passwort und Sitzungen' }).waitFor();
	});

	await t.test('no trace in localStorage, and no page broke its own rules (B12, D7)', async () => {
		assert.equal(await page.evaluate(() => localStorage.length), 0);
		// the browser names what did not come while it was offline
		assert.deepEqual(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')), []);
	});
});
