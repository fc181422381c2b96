// Release forms, from end to end: an owner makes a built-in form their own, writes it wrongly and mends it, publishes it, and
// asks with it; the person who is asked reads those very words. Then the next version is begun, and the first one stays.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { choose, chooseCountries, makeProject, read, signUp } from './steps.mjs';

const WORDS = 'We bring cake to everybody who was in front of our cameras.';
let server, browser, desk, phone, project, workspace, link;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(desk.page, 'Harbour light');
	workspace = (await read(desk.page, '/me')).workspaces[0].id;
	phone = await openPage(browser, {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'en-GB'
	});
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
const textOf = (page, language) => page.getByRole('textbox', { name: `Text in ${language}` });

test('writing a release form, and asking with it', async (t) => {
	await t.test('the settings list what is built in, and a text can be read before it is taken', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/settings/forms`);
		await page.getByText('None yet. Make one of the built-in forms your own').waitFor();
		await page.getByRole('link', { name: 'Standard release' }).waitFor();
		await fine(page, 'release forms');
		await page.getByRole('link', { name: 'Release for minors' }).click();
		await page.getByText('for whom a guardian signs').or(page.getByText('Alex Morgan').first()).first().waitFor();
		await fine(page, 'a built-in form');
		await page.getByRole('tab', { name: 'Deutsch' }).click();
		await page.getByText('Einwilligung für Minderjährige').waitFor();
	});

	await t.test('a copy of it is a draft of one’s own, and reads as people will read it', async () => {
		const { page } = desk;
		await page.getByRole('link', { name: 'All release forms' }).click();
		await page.getByRole('button', { name: 'Make “Standard release” your own' }).click();
		await page.getByLabel('Name', { exact: true }).waitFor();
		await page.getByText('Draft', { exact: true }).first().waitFor();
		await page.getByLabel('Name', { exact: true }).fill('Cake release');
		await page
			.getByRole('region', { name: 'As they will read it' })
			.getByText('Photographs, film and sound made for Summer festival, on these days: 13 and 14 June.')
			.waitFor();
		await fine(page, 'the editor');
	});

	await t.test('what is wrong is told at the text, and mended there (A12)', async () => {
		const { page } = desk;
		const text = textOf(page, 'English');
		const before = await text.inputValue();
		await text.fill(before.replace('and {{talent}}', 'and {{talnet}}').replace('{{compensation}}.', '') + `\n${WORDS}`);
		await page.getByText('{{talnet}} is no field').waitFor();
		await page.getByText('“Who is asked” is missing').waitFor();
		await page.getByText('The text does not tell: What is paid.').waitFor();
		await page.getByRole('region', { name: 'As they will read it' }).getByText('{{talnet}}').waitFor();
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await page.getByRole('alert').getByText('Something is missing before this can be published').waitFor();
		await fine(page, 'a form with faults');
		const [draft] = (await read(page, `/workspaces/${workspace}/forms`)).items.filter((f) => !f.built_in);
		assert.equal(draft.published, false, 'what is wrong is not published');
		await page.getByRole('button', { name: 'Use {{talent}}' }).click();
		await page.getByText('is no field').waitFor({ state: 'detached' });
		await page.getByText('“Who is asked” is missing').waitFor({ state: 'detached' });
		assert.match(await text.inputValue(), /and \{\{talent\}\}/);
	});

	await t.test('a field is put in where the cursor is, also by the keyboard', async () => {
		const { page } = desk;
		const text = textOf(page, 'English');
		await text.focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type(' You get: ');
		await page.getByRole('button', { name: /^What is paid/ }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('.');
		assert.match(await text.inputValue(), / You get: \{\{compensation\}\}\.$/);
		await page.getByText('The text does not tell').waitFor({ state: 'detached' });
	});

	await t.test('leaving asks while something is not saved', async () => {
		const { page } = desk;
		let asked = '';
		page.once('dialog', (dialog) => {
			asked = dialog.message();
			void dialog.dismiss();
		});
		await page.getByRole('link', { name: 'All release forms' }).click();
		assert.match(asked, /is not saved/);
		assert.match(page.url(), /\/settings\/forms\/.+/);
		await page.keyboard.press('ControlOrMeta+s');
		await page.getByText('Draft saved').waitFor();
	});

	await t.test('publishing says that it is for good, and what no language has', async () => {
		const { page } = desk;
		await page.getByRole('tab', { name: /Deutsch/ }).click();
		await textOf(page, 'German').fill('');
		await page.getByText('Without a text in German').waitFor();
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		const dialog = page.getByRole('dialog', { name: 'Publish version 1?' });
		await dialog.getByText('From then on this version never changes').waitFor();
		await dialog.getByText('There is no text in German.').waitFor();
		await fine(page, 'publishing');
		await dialog.getByRole('button', { name: 'Publish version 1' }).click();
		await page.getByText('Version 1 is published and stays as it is.').waitFor();
	});

	await t.test('it is asked with, by its name and version', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/talent`);
		await page.getByRole('button', { name: 'Add talent' }).first().click();
		await page.getByRole('dialog').getByLabel('Name').fill('Mara Odili');
		await page.getByRole('dialog').getByRole('button', { name: 'Add talent' }).click();
		await page.getByRole('heading', { name: 'Mara Odili', level: 1 }).waitFor();
		await page.goto(`${server.base}/projects/${project}/requests/new`);
		await page.getByLabel('Find a person').fill('mara');
		await page.getByRole('option', { name: 'Mara Odili' }).click();
		const use = page.getByRole('group', { name: 'Use 1' });
		await choose(use, 'Purpose', /^Editorial/);
		await choose(use, 'Channels', 'Print', 'Web');
		await chooseCountries(page, 'Germany');
		await choose(page, 'Release form', /^Cake release, version 1/);
		await page.getByLabel('What they get for it').fill('a slice');
		await page.getByRole('radio', { name: /By a link or a QR code/ }).check();
		await page.getByRole('button', { name: 'Make 1 link' }).click();
		link = await page.getByRole('textbox', { name: 'Link for Mara Odili' }).inputValue();
		await page.getByRole('button', { name: 'Done, I have handed them on' }).click();
		await page.getByRole('link', { name: 'Mara Odili' }).waitFor();
	});

	await t.test('a later draft changes neither what is asked with nor what was sent', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/settings/forms`);
		await page.getByRole('link', { name: 'Cake release' }).click();
		const text = textOf(page, 'English');
		await text.fill((await text.inputValue()).replace('cake', 'biscuits'));
		await page.getByRole('button', { name: 'Save draft' }).click();
		await page.getByText('Draft saved').waitFor();
		await page.getByText('Version 2', { exact: true }).first().waitFor();
		await page.getByRole('button', { name: 'Read version 1' }).click();
		const dialog = page.getByRole('dialog', { name: 'Cake release, Version 1' });
		await dialog.getByText('We bring cake to everybody').waitFor();
		await dialog.getByText(/published .* by Ines Kaspar/).waitFor();
		await fine(page, 'an earlier version');
		await dialog.getByRole('button', { name: 'Close' }).last().click();
		const { items } = await read(page, `/workspaces/${workspace}/forms?published=true`);
		const own = items.find((form) => !form.built_in);
		assert.equal(own.version, 1);
		assert.match(own.texts.en, /cake/);
	});

	await t.test('the person who is asked reads those very words, filled in', async () => {
		const { page } = phone;
		await page.goto(link);
		await page.getByText('Full text of the release').click();
		await page.getByText('Cake release, version 1').waitFor();
		await page.getByText(`${WORDS} You get: a slice.`).waitFor();
		await page.getByText('Between ').getByText('Mara Odili').first().waitFor();
	});

	await t.test('the same on a phone, in German', async () => {
		const { page, faults } = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			storageState: await desk.page.context().storageState()
		});
		await page.goto(`${server.base}/settings/profile`);
		await choose(page, 'Language', 'Deutsch');
		await page.getByRole('main').getByRole('button', { name: 'Save' }).click();
		await page.getByText('Gespeichert', { exact: true }).waitFor();
		await page.goto(`${server.base}/settings/forms`);
		await page.getByRole('link', { name: 'Cake release' }).waitFor();
		await fine(page, 'release forms on a phone');
		await page.getByRole('link', { name: 'Cake release' }).click();
		await page.getByRole('textbox', { name: /Englisch/ }).waitFor();
		await fine(page, 'the editor on a phone');
		await page.goto(`${server.base}/settings/profile`);
		await choose(page, 'Sprache', 'English');
		await page.getByRole('button', { name: 'Speichern' }).click();
		await page.getByText('Saved', { exact: true }).waitFor();
		assert.deepEqual(faults, []);
		await page.context().close();
	});

	await t.test('deleted, nobody can be asked with it', async () => {
		const { page } = desk;
		await page.getByRole('button', { name: 'Delete form' }).click();
		await page.getByRole('dialog').getByText('Requests and what was signed keep their text.').waitFor();
		await page.getByRole('dialog').getByRole('button', { name: 'Delete form' }).click();
		await page.getByText('None yet. Make one of the built-in forms your own').waitFor();
		await phone.page.reload();
		await phone.page.getByText('Full text of the release').click();
		await phone.page.getByText('Cake release, version 1').waitFor();
	});

	assert.deepEqual([...desk.faults, ...phone.faults], []);
});
