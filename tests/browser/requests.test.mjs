// Asking for consent and answering, from end to end: a producer at a desk, in English, and a depicted person on a phone, in
// German and without an account. The API is only read, to see whether it came about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { drawSignature } from './portal-fixture.mjs';
import { choose, chooseCountries, makeProject, read, signUp } from './steps.mjs';

const PERSON = 'Mara Odili';
let server, browser, desk, phone, project, link;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(desk.page, 'Harbour light');
	phone = await openPage(browser, {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'de-DE'
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
const consents = async () => {
	const { items } = await read(desk.page, `/projects/${project}/requests`);
	return (await read(desk.page, `/talent/${items[0].talent.id}/consents`)).items;
};

test('asking for consent, and answering', async (t) => {
	await t.test('the producer adds a person, and asks for two uses by a link', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/talent`);
		await page.getByRole('button', { name: 'Add talent' }).first().click();
		await page.getByRole('dialog').getByLabel('Name').fill(PERSON);
		await page.getByRole('dialog').getByRole('button', { name: 'Add talent' }).click();
		await page.getByRole('heading', { name: PERSON, level: 1 }).waitFor();

		await page.goto(`${server.base}/projects/${project}/requests`);
		await page.getByRole('heading', { name: 'Nobody has been asked yet' }).waitFor();
		await fine(page, 'no requests');
		await page.getByRole('main').getByRole('link', { name: 'Ask for consent' }).click();
		await page.getByRole('heading', { name: 'Ask for consent', level: 1 }).waitFor();
		await page.getByRole('button', { name: 'Send requests' }).click();
		await page.getByText('Choose at least one person.').waitFor();
		await fine(page, 'asking, with what is missing');

		await page.getByLabel('Find a person').fill('mara');
		await page.getByRole('option', { name: PERSON }).click();
		await page.getByText('No mail address is known of Mara Odili.').waitFor();
		const use = (n) => page.getByRole('group', { name: `Use ${n}` });
		await choose(use(1), 'Purpose', /^Editorial/);
		await choose(use(1), 'Channels', 'Print', 'Web');
		await page.getByRole('button', { name: 'Add another use' }).click();
		await choose(use(2), 'Purpose', /^Advertising/);
		await choose(use(2), 'Channels', 'Posters and screens outside');
		await page.keyboard.press('Escape');
		await chooseCountries(page, 'Germany', 'France');
		await page.getByLabel('Until', { exact: false }).first().fill('2041-01-01');
		await page.getByRole('checkbox', { name: /whether a computer may look for their face/ }).check();
		await choose(page, 'Language', 'Deutsch');
		await page.getByRole('radio', { name: /By a link or a QR code/ }).check();
		assert.equal(
			await page.getByLabel('The question, in a sentence').inputValue(),
			'Dürfen wir Bilder von Ihnen aus „Harbour light“ verwenden?'
		);
		await page.getByText('In print and on the web, in Germany and France, until 1 January 2041.').waitFor();
		await fine(page, 'asking');
		await page.getByRole('button', { name: 'Make 1 link' }).click();
		await page.getByRole('heading', { name: 'Here is the link' }).waitFor();
		await page.getByRole('img', { name: `QR code for ${PERSON}` }).waitFor();
		link = await page.getByRole('textbox', { name: `Link for ${PERSON}` }).inputValue();
		assert.match(link, /\/t#[A-Za-z0-9_-]{43}$/);
		await fine(page, 'the link');
		await page.getByRole('button', { name: 'Done, I have handed them on' }).click();
		await page.getByRole('link', { name: PERSON }).waitFor();
		await page.getByText('Sent', { exact: true }).waitFor();
		await fine(page, 'requests');
	});

	await t.test('the person opens it on a phone: in German, plainly, with everything off (A4)', async () => {
		const { page } = phone;
		await page.goto(link);
		await page.getByRole('heading', { name: 'Dürfen wir Bilder von Ihnen aus „Harbour light“ verwenden?' }).waitFor();
		await page.waitForURL(`${server.base}/t`);
		await page.getByText(`fragt Sie, ${PERSON}`).waitFor();
		await page
			.getByText('Im Druck und im Web, in Deutschland und Frankreich, bis zum 1. Januar 2041.')
			.waitFor();
		await page.getByText('Auf Plakaten und Bildschirmen draußen, in').waitFor();
		for (const one of await page.getByRole('switch').all())
			assert.equal(await one.getAttribute('aria-checked'), 'false');
		await page.getByText('Der ganze Text der Erklärung').click();
		await fine(page, 'a request, in German');
	});

	await t.test('ticks one of them, draws a signature, and signs', async () => {
		const { page } = phone;
		await page.getByRole('switch', { name: 'Artikel und Berichte' }).click();
		await page.getByLabel('Ihr voller Name').fill(PERSON);
		await drawSignature(page);
		await fine(page, 'ready to sign');
		await page.getByRole('button', { name: 'Artikeln und Berichten zustimmen' }).click();
		await page.getByRole('heading', { name: `Danke, ${PERSON}` }).waitFor();
		await fine(page, 'signed');
		const [given, ...others] = await consents();
		assert.equal(others.length, 0);
		assert.equal(given.kind, 'likeness');
		assert.deepEqual(given.scope.purposes, ['editorial']);
		assert.equal(given.in_force, true);
	});

	await t.test('the producer sees the answer', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/projects/${project}/requests`);
		await page.getByText('Signed', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Signed 1' }).click();
		await page.waitForURL(/state=signed/);
		await page.getByRole('link', { name: PERSON }).waitFor();
	});

	await t.test('their own page shows it, and takes it back with two taps (A6)', async () => {
		const { page } = phone;
		await page.getByRole('button', { name: 'Zu meiner Seite' }).click();
		await page.getByRole('heading', { name: `${PERSON}, das ist Ihre Seite` }).waitFor();
		await page.getByRole('article', { name: 'Artikel und Berichte' }).getByText('Gilt', { exact: true }).waitFor();
		await fine(page, 'the own page, in German');
		await page.getByRole('button', { name: 'Widerrufen: Artikel und Berichte' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Widerrufen' }).click();
		await page.getByRole('status').getByText('Widerrufen: Artikel und Berichte').waitFor();
		await page.getByText('Sie haben nichts erlaubt').waitFor();
		assert.deepEqual(
			(await consents()).map((c) => c.state),
			['withdrawn']
		);
		await fine(page, 'taken back');
	});

	await t.test('comes back without the link on this device, not on another one', async () => {
		await phone.page.goto(`${server.base}/t`);
		await phone.page.getByText('Sie haben nichts erlaubt').waitFor();
		const other = await openPage(browser);
		await other.page.goto(`${server.base}/t`);
		await other.page.getByRole('heading', { name: 'Open this page with your link' }).waitFor();
		await other.page.goto(`${server.base}/t#${'A'.repeat(43)}`);
		await other.page.getByRole('heading', { name: 'This link does not open anything' }).waitFor();
		await other.page.context().close();
	});

	await t.test('another question is kept as a draft, and thrown away', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/projects/${project}/requests/new`);
		await page.getByLabel('Find a person').fill('mara');
		await page.getByRole('option', { name: PERSON }).click();
		const use = page.getByRole('group', { name: 'Use 1' });
		await choose(use, 'Purpose', /^Editorial/);
		await choose(use, 'Channels', 'Web');
		await page.keyboard.press('Escape');
		await chooseCountries(page, 'Germany');
		await page.getByRole('radio', { name: /By a link or a QR code/ }).check();
		await page.getByRole('button', { name: 'Save as draft' }).click();
		await page.getByText('Nobody was asked yet. Look it over, then send it.').waitFor();
		await page.getByRole('button', { name: 'Ask 1 person' }).waitFor();
		await fine(page, 'a draft');
		await page.goto(`${server.base}/projects/${project}/requests`);
		const drafts = page.getByRole('region', { name: 'Drafts and lists' });
		await drafts.getByText('Draft', { exact: true }).waitFor();
		await drafts.getByRole('link').first().click();
		await page.getByRole('button', { name: 'Delete this list' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Delete this list' }).click();
		await page.getByRole('heading', { name: 'Requests', level: 1 }).waitFor();
		await drafts.waitFor({ state: 'detached' });
	});

	await t.test('nothing is kept on the device, and no page broke its own rules (B12, D7)', async () => {
		assert.equal(await phone.page.evaluate(() => localStorage.length), 0);
		assert.deepEqual([...phone.faults, ...desk.faults], []);
	});
});
