// One QR code on the wall, from end to end: a producer puts a question up at a desk; whoever comes by scans it with a phone,
// reads what is asked, types a name and signs on a page of their own. The API is only read, to see whether it came about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { drawSignature } from './portal-fixture.mjs';
import { choose, chooseCountries, makeProject, read, signUp } from './steps.mjs';

let server, browser, desk, phone, project, link, code;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(desk.page, 'Summer feast');
	phone = await onAPhone();
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const onAPhone = () =>
	openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'de-DE' });
const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
const listed = async () => (await read(desk.page, `/projects/${project}/open-requests`)).items[0];

test('one code for whoever comes by', async (t) => {
	await t.test('the producer puts a question up, and gets a poster', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/projects/${project}/requests`);
		await page.getByRole('main').getByRole('link', { name: 'QR code for a set' }).click();
		await page.getByRole('radio', { name: /Whoever comes by/ }).isChecked();
		const use = page.getByRole('group', { name: 'Use 1' });
		await choose(use, 'Purpose', /^Editorial/);
		await choose(use, 'Channels', 'Print', 'Web');
		await chooseCountries(page, 'Germany');
		await page.getByRole('checkbox', { name: /Minors may be among them/ }).check();
		await page.getByLabel('How many people at most').fill('none');
		await choose(page, 'Language', 'Deutsch');
		await page.getByRole('button', { name: 'Make the QR code' }).click();
		await page.getByText('Type a number from 1 to 10,000.').waitFor();
		await fine(page, 'a question to whoever comes by');
		await page.getByLabel('How many people at most').fill('3');
		await page.getByRole('button', { name: 'Make the QR code' }).click();
		await page.getByRole('heading', { name: 'Your QR code is ready' }).waitFor();
		const poster = page.getByRole('region', { name: 'Poster' });
		await poster.getByText('Keine Kamera?').waitFor();
		await poster.getByRole('img', { name: 'QR code' }).waitFor();
		code = await poster.locator('.code').innerText();
		assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
		link = `${server.base}/q#${code.replaceAll('-', '')}`;
		await poster.getByText(`${new URL(server.base).host}/q`).waitFor();
		await fine(page, 'the poster');
		await page.emulateMedia({ media: 'print' });
		const paper = await page.getByRole('region', { name: 'Poster' }).boundingBox();
		assert.ok(paper.height > 700, 'it fills the paper');
		assert.equal(await page.getByRole('button', { name: 'Print as a poster' }).isVisible(), false);
		await page.emulateMedia({ media: 'screen' });
		await choose(page, 'Language of the poster', 'English');
		await poster.getByText('Scan this with the camera of your phone.').waitFor();
		await page.getByRole('button', { name: 'Done, I have it' }).click();
		await page.getByText('0 people came · 0 signed').waitFor();
		await fine(page, 'requests with a code');
	});

	await t.test('a phone reads who asks, for what and until when, before anything is typed', async () => {
		const { page } = phone;
		await page.goto(link);
		await page.getByRole('heading', { name: 'Dürfen wir Bilder von Ihnen aus „Summer feast“ verwenden?' }).waitFor();
		await page.getByText('Ines Kaspar', { exact: true }).waitFor();
		await page.getByRole('heading', { name: 'Artikel und Berichte' }).waitFor();
		await page.getByText(/^Im Druck und im Web, in Deutschland/).waitFor();
		await page.getByText('Hier stimmen Sie nichts zu.').waitFor();
		await fine(page, 'what whoever comes by is asked');
		assert.equal((await listed()).came, 0);
		await page.getByRole('button', { name: 'Lesen und antworten' }).click();
		await page.getByText('Geben Sie einen Namen ein.').waitFor();
		await page.getByText('Geben Sie den Tag der Geburt ein.').waitFor();
		await fine(page, 'coming by, with what is missing');
	});

	await t.test('who types a name answers on a page of their own, and signs', async () => {
		const { page } = phone;
		await page.getByLabel('Voller Name').fill('Mara Odili');
		await page.getByLabel('Geburtstag').fill('1990-05-02');
		await page.getByRole('button', { name: 'Lesen und antworten' }).click();
		await page.waitForURL(`${server.base}/t`);
		await page.getByText('fragt Sie, Mara Odili').waitFor();
		for (const one of await page.getByRole('switch').all())
			assert.equal(await one.getAttribute('aria-checked'), 'false');
		await page.getByRole('switch', { name: 'Artikel und Berichte' }).click();
		await page.getByLabel('Ihr voller Name').fill('Mara Odili');
		await drawSignature(page);
		await page.getByRole('button', { name: 'Artikeln und Berichten zustimmen' }).click();
		await page.getByRole('heading', { name: 'Danke, Mara Odili' }).waitFor();
		await page.getByText('Ihre Seite öffnet sich auf diesem Gerät').waitFor();
		await fine(page, 'signed, without a mail address');
	});

	await t.test('the same phone goes on; a child is somebody of their own, and a guardian signs (A14)', async () => {
		const { page } = phone;
		await page.goto(link);
		await page.getByRole('heading', { name: 'Sind Sie Mara Odili?' }).waitFor();
		await fine(page, 'coming by again');
		await page.getByRole('button', { name: 'Weiter als Mara Odili' }).click();
		await page.getByRole('heading', { name: 'Mara Odili, das ist Ihre Seite' }).waitFor();
		assert.equal((await listed()).came, 1);
		await page.goto(link);
		await page.getByRole('button', { name: 'Es geht um jemand anderen' }).click();
		await page.getByLabel('Voller Name').fill('Timo Odili');
		await page.getByLabel('Geburtstag').fill(`${new Date().getFullYear() - 9}-01-15`);
		await page.getByRole('button', { name: 'Lesen und antworten' }).click();
		await page.getByText('fragt wegen Timo Odili').or(page.getByText(/Timo Odili ist minderjährig/)).first().waitFor();
		await page.getByRole('checkbox', { name: /sorgeberechtigt/ }).waitFor();
	});

	await t.test('the producer sees who came, under people and requests', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/projects/${project}/requests`);
		await page.getByText('2 people came · 1 signed').waitFor();
		await page.getByRole('link', { name: 'Timo Odili' }).waitFor();
		await page.getByRole('link', { name: 'Mara Odili' }).click();
		await page.getByText(/^Came by the QR code “Dürfen wir/).waitFor();
		await fine(page, 'a talent who came by a code');
	});

	await t.test('a new code takes the place of the one on the wall, and the code can be typed', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/projects/${project}/requests`);
		await page.getByRole('button', { name: /^More about the QR code/ }).click();
		await page.getByRole('menuitem', { name: 'Make a new code' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Make a new code' }).click();
		const poster = page.getByRole('region', { name: 'Poster' });
		await poster.waitFor();
		const before = code;
		code = await poster.locator('.code').innerText();
		assert.notEqual(code, before);
		await page.getByRole('button', { name: 'Done, I have it' }).click();
		const other = await onAPhone();
		await other.page.goto(`${server.base}/q`);
		await other.page.getByLabel('Code').fill(before.toLowerCase());
		await other.page.getByRole('button', { name: 'Weiter' }).click();
		await other.page.getByRole('heading', { name: 'Dieser Code öffnet nichts' }).waitFor();
		await fine(other.page, 'a code that opens nothing');
		await other.page.getByRole('button', { name: 'Einen Code eingeben' }).click();
		await fine(other.page, 'typing a code');
		await other.page.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '));
		await other.page.getByRole('button', { name: 'Weiter' }).click();
		await other.page.getByRole('heading', { name: /^Dürfen wir Bilder/ }).waitFor();
		assert.deepEqual(other.faults, []);
	});

	await t.test('ended, nobody comes by it any more; who came keeps their page', async () => {
		const { page } = desk;
		await page.getByRole('button', { name: /^More about the QR code/ }).click();
		await page.getByRole('menuitem', { name: 'End it' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
		await page.getByText('Ended', { exact: true }).waitFor();
		const late = await onAPhone();
		await late.page.goto(`${server.base}/q#${code.replaceAll('-', '')}`);
		await late.page.getByRole('heading', { name: 'Dieser Code öffnet nichts' }).waitFor();
		assert.deepEqual(late.faults, []);
		await phone.page.goto(`${server.base}/t`);
		await phone.page.getByText(/Timo Odili/).first().waitFor();
	});

	assert.deepEqual([...desk.faults, ...phone.faults], []);
});
