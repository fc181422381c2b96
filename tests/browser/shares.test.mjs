// A share link from both sides: made from a selection, opened in another browser with a password and a name, looked at,
// and taken back. Nobody on the pictures agreed to anything, so guests see covers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import {
	checkAccessibility,
	checkFits,
	openPage,
	photos,
	startBrowser,
	startServer,
	until
} from './harness.mjs';
import { choose, chooseCountries, makeProject, read, signUp, uploadSearched } from './steps.mjs';

const SECRET = 'nine blue herons';
let server, browser, page, faults, project, link;
let guest, guestFaults;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }));
	await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(page, 'Harbour light');
	await uploadSearched(page, project, photos);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const dialog = () => page.getByRole('dialog');
const shares = async () => (await read(page, `/projects/${project}/shares`)).items;

/** Whether the middle of a picture on the page is the colour of covers. */
const greys = (image) =>
	image.evaluate(async (element) => {
		await element.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [element.naturalWidth, element.naturalHeight];
		const context = canvas.getContext('2d');
		context.drawImage(element, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		let grey = 0;
		for (let n = 0; n < data.length; n += 4)
			if ([0, 1, 2].every((c) => Math.abs(data[n + c] - 128) < 3)) grey++;
		return grey / (data.length / 4);
	});

test('a share link', async (t) => {
	await t.test('is made from a selection, and says before what guests would see', async () => {
		await page.goto(`${server.base}/projects/${project}/shares`);
		await page.getByRole('heading', { name: 'Nothing is shared yet' }).waitFor();
		await checkAccessibility(page, 'no share yet');
		await page.getByRole('link', { name: 'To the pictures' }).click();
		await page.getByRole('option').first().waitFor();
		await page.getByRole('option').first().focus();
		await page.keyboard.press('ControlOrMeta+a');
		await page.getByRole('toolbar').getByRole('button', { name: 'Share link' }).click();
		await dialog().getByText('The 4 selected assets').waitFor();
		await dialog().getByRole('button', { name: 'Make link' }).click();
		await dialog().getByText('Give it a title.').waitFor();
		await checkAccessibility(page, 'a share that misses something');
		await dialog().getByLabel('Title').fill('Autumn, for the magazine');
		await choose(dialog(), 'Purpose', /^Editorial/);
		await choose(dialog(), 'Channels', /^Web$/);
		await page.keyboard.press('Escape');
		await chooseCountries(dialog(), 'Germany');
		await dialog().getByText('with faces covered').waitFor();
		await dialog().getByLabel(/^Message/).fill('Which of these?');
		await dialog().getByLabel(/^Password/).fill('short');
		await dialog().getByText('Use at least 8 characters.').waitFor();
		await dialog().getByLabel(/^Password/).fill(SECRET);
		await dialog().getByRole('switch', { name: 'Draw their name over the pictures' }).click();
		assert.equal(
			await dialog().getByRole('switch', { name: 'Ask for their name' }).isChecked(),
			true,
			'who draws a name asks for it'
		);
		await checkAccessibility(page, 'making a share');
		await dialog().getByRole('button', { name: 'Make link' }).click();
		await dialog().getByText('It is shown this once').waitFor();
		link = await dialog().getByLabel('Link', { exact: true }).inputValue();
		assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/s#[\w-]{43}$/);
		await dialog().getByRole('button', { name: 'Copy link' }).click();
		await page.getByText('Link copied').waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
		await checkAccessibility(page, 'a link that is shown once');
		await dialog().getByRole('link', { name: 'Share links' }).click();
		await page.getByRole('heading', { name: 'Autumn, for the magazine' }).waitFor();
		await page.getByText('Nobody opened it yet').waitFor();
		await checkAccessibility(page, 'shares');
	});

	await t.test('asks on a phone for the password and a name', async () => {
		({ page: guest, faults: guestFaults } = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			hasTouch: true
		}));
		await guest.goto(link);
		await guest.getByRole('heading', { name: 'A password, please' }).waitFor();
		await checkAccessibility(guest, 'the password of a share');
		await checkFits(guest, 'the password of a share');
		await guest.getByLabel('Password', { exact: true }).fill('nine green herons');
		await guest.getByRole('button', { name: 'Show the pictures' }).click();
		await guest.getByText('This is not the password of this link.').waitFor();
		await guest.getByLabel('Password', { exact: true }).fill(SECRET);
		await guest.keyboard.press('Enter');
		await guest.getByRole('heading', { name: 'Who is looking?' }).waitFor();
		await checkAccessibility(guest, 'the name of a guest');
		await guest.getByLabel('Your name').fill('Jonas Weber');
		await guest.keyboard.press('Enter');
		await guest.getByRole('heading', { name: 'Autumn, for the magazine' }).waitFor();
	});

	await t.test('shows pictures covered, and nothing of names', async () => {
		await guest.getByText('Ines Kaspar').first().waitFor();
		await guest.getByText('Which of these?').waitFor();
		await guest.getByText('You are here as Jonas Weber').waitFor();
		const pictures = guest.getByRole('button', { name: /^Picture \d, some faces are covered/ });
		await until('four pictures', async () => (await pictures.count()) === 4, 20);
		await checkAccessibility(guest, 'shared pictures');
		await checkFits(guest, 'shared pictures');
		const text = await guest.locator('body').innerText();
		for (const secret of ['one.jpg', 'both.jpg', 'Harbour']) assert.ok(!text.includes(secret), secret);
		assert.equal(guest.url(), link, 'nothing is added to the address');

		await pictures.first().click();
		const viewer = guest.getByRole('dialog');
		const picture = viewer.getByRole('img');
		await picture.waitFor();
		assert.ok((await greys(picture)) > 0.02, 'a cover is to be seen');
		await checkAccessibility(guest, 'a shared picture');
		await viewer.getByText('1 of 4').waitFor();
		assert.equal(await viewer.getByRole('link').count(), 0, 'nothing may be taken');
		await guest.keyboard.press('ArrowRight');
		await viewer.getByText('2 of 4').waitFor();
		await guest.keyboard.press('ArrowLeft');
		await viewer.getByText('1 of 4').waitFor();
		await guest.goBack();
		await viewer.waitFor({ state: 'detached' });
		await pictures.first().click();
		await viewer.getByRole('button', { name: 'Back to all pictures' }).click();
		await viewer.waitFor({ state: 'detached' });
		await guest.reload();
		await until('no question again', async () => (await pictures.count()) === 4, 20);
	});

	await t.test('speaks German to who does', async () => {
		const { page: german, faults } = await openPage(browser, { locale: 'de-DE' });
		await german.goto(link);
		await german.getByRole('heading', { name: 'Bitte das Passwort' }).waitFor();
		await checkAccessibility(german, 'das Passwort');
		await german.goto(`${server.base}/s`);
		await german.getByRole('heading', { name: 'Dieser Link ist geschlossen' }).waitFor();
		assert.deepEqual(faults, []);
		await german.context().close();
	});

	await t.test('tells who saw what', async () => {
		await page.getByText(/^Opened once/).waitFor();
		await page.getByRole('button', { name: 'Who saw what' }).click();
		await dialog().getByText('Jonas Weber').first().waitFor();
		await dialog().getByText('Opened the link').waitFor();
		assert.ok((await dialog().getByText('Looked at').count()) >= 1);
		await checkAccessibility(page, 'who saw what');
		await dialog().getByRole('button', { name: 'Close' }).last().click();
	});

	await t.test('lets files be taken once it is said; they are written down', async () => {
		await page.getByRole('button', { name: 'More for this link' }).click();
		await page.getByRole('menuitem', { name: 'Let files be taken' }).click();
		await until('downloads', async () => (await shares())[0].downloads, 20);
		await guest.reload();
		await guest.getByRole('button', { name: /^Picture 1/ }).click();
		const download = guest.waitForEvent('download');
		await guest.getByRole('link', { name: 'Download picture 1' }).click();
		assert.match((await download).suggestedFilename(), /^00001\.jpg$/);
		await until('the record', async () => (await shares())[0].taken === 1, 20);
		await page.getByText(/1 file taken/).waitFor();
	});

	await t.test('is closed from the next look on when it is taken back (D3)', async () => {
		await page.getByRole('button', { name: 'Take back', exact: true }).click();
		await checkAccessibility(page, 'taking a share back');
		await dialog().getByRole('button', { name: 'Take back' }).click();
		await page.getByText('The link opens nothing any more').waitFor();
		await page.getByText(/^taken back by Ines Kaspar/).waitFor();
		await guest.reload();
		await guest.getByRole('heading', { name: 'This link is closed' }).waitFor();
		await checkAccessibility(guest, 'a closed link');
		await checkFits(guest, 'a closed link');
	});

	await t.test('no page broke its own rules on the way (D7)', () => {
		assert.deepEqual(faults, []);
		assert.deepEqual(guestFaults, []);
	});
});
