// Looking at a project: filtering, sorting, selecting by keyboard, and one picture with its faces, which are
// boxed, named and set aside by hand. Matching is off all the while: everything can be done without it (A4).
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
import { makeProject, read, signUp, upload, uploadSearched } from './steps.mjs';

let server, browser, page, faults, project;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
	await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(page, 'Harbour light');
	await uploadSearched(page, project, photos);
	await upload(page, [{ name: 'call sheet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }]);
	await until('the document', async () => (await assets()).some((a) => a.scan === 'not_searchable'));
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const assets = async (query = '') => (await read(page, `/projects/${project}/assets?${query}`)).items;
const tiles = () => page.getByRole('option');
const shows = (n) => until(`${n} tiles`, async () => (await tiles().count()) === n, 20);
const grid = () => page.getByRole('listbox', { name: 'Assets of Harbour light' });
const selected = () => page.getByRole('option', { selected: true }).count();

async function open(name) {
	const asset = (await assets(`q=${encodeURIComponent(name)}`)).find((a) => a.name === name);
	await page.goto(`${server.base}/projects/${project}/assets/${asset.id}`);
	await page.getByRole('heading', { name, level: 1 }).waitFor();
	await page.getByRole('img', { name: `The picture ${name}` }).waitFor();
	return asset.id;
}

test('a project’s gallery', async (t) => {
	await t.test('is narrowed by kind, state and text, and the address says how', async () => {
		await page.goto(`${server.base}/projects/${project}`);
		await shows(5);
		await page.getByRole('button', { name: 'Documents 1' }).click();
		await shows(1);
		assert.equal(new URL(page.url()).searchParams.get('kind'), 'document');
		await page.goBack();
		await shows(5);
		await page.getByRole('button', { name: 'State', exact: true }).click();
		await checkAccessibility(page, 'the menu of states');
		await page.getByRole('menuitem', { name: 'Blocked' }).click();
		await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
		await checkAccessibility(page, 'nothing matches');
		await page.getByRole('button', { name: 'Remove filter: Blocked' }).click();
		await page.keyboard.press('/');
		await page.keyboard.type('one');
		await shows(2);
		await page.reload();
		await shows(2);
		await page.getByRole('button', { name: 'Clear filters' }).click();
		await shows(5);
	});

	await t.test('is put in another order', async () => {
		await page.getByRole('button', { name: /^Order/ }).click();
		await page.getByRole('menuitem', { name: 'By name' }).click();
		const names = async () =>
			Promise.all((await tiles().all()).map((tile) => tile.getAttribute('aria-label')));
		await until('the order', async () => (await names())[0]?.startsWith('both.jpg'), 20);
		const wanted = ['both.jpg', 'call sheet.pdf', 'one-again.jpg', 'one.jpg', 'other.jpg'];
		const found = (await names()).map((name) => name.split(',')[0]);
		assert.deepEqual(found, wanted);
		await page.goBack();
	});

	await t.test('is selected from by keyboard: Space, Shift and arrows, Ctrl+A, Esc', async () => {
		await page.goto(`${server.base}/projects/${project}`);
		await shows(5);
		await grid().focus();
		await page.keyboard.press('Space');
		assert.equal(await selected(), 1);
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		assert.equal(await selected(), 3);
		await page.getByRole('toolbar', { name: 'Actions for 3 selected' }).waitFor();
		await checkAccessibility(page, 'a selection');
		await page.keyboard.press('Escape');
		assert.equal(await selected(), 0);
		await page.keyboard.press('Control+a');
		assert.equal(await selected(), 5);
		await page.keyboard.press('e');
		await page.getByText('Only the 5 selected assets').waitFor();
		await page.goBack();
		await shows(5);
	});

	await t.test('deletes what is selected, after saying what goes and what stays', async () => {
		await grid().focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Space');
		await page.keyboard.press('Delete');
		const dialog = page.getByRole('dialog', { name: 'Delete 1 asset?' });
		await dialog.getByText('The files go for good').waitFor();
		await checkAccessibility(page, 'deleting');
		await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
		await page.getByText('1 asset deleted').waitFor();
		await shows(4);
		assert.ok((await assets()).every((asset) => asset.name !== 'call sheet.pdf'), 'the newest was chosen');
	});

	await t.test('opens a picture by Enter; arrows go on, Esc comes back to where one was', async () => {
		await grid().focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/assets\//);
		const first = page.url();
		await page.keyboard.press('ArrowRight');
		await page.waitForURL((url) => url.href !== first);
		await page.keyboard.press('Escape');
		await page.waitForURL(new RegExp(`/projects/${project}$`));
		await shows(4);
	});
});

test('one picture', async (t) => {
	await t.test('zooms and tells what is known of it', async () => {
		await open('both.jpg');
		await page.getByText('No use is set').waitFor();
		await checkAccessibility(page, 'the viewer, faces');
		const picture = page.getByRole('img', { name: 'The picture both.jpg' });
		const width = async () => (await picture.boundingBox()).width;
		const whole = await width();
		await page.keyboard.press('+');
		await until('larger', async () => (await width()) > whole * 1.2, 10);
		await page.keyboard.press('0');
		await until('whole again', async () => Math.abs((await width()) - whole) < 2, 10);
		await page.getByRole('tab', { name: 'Info' }).click();
		await page.getByText('Done, over the full resolution').waitFor();
		await page.waitForURL(/tab=info/);
		await checkAccessibility(page, 'the viewer, information');
		await page.getByRole('tab', { name: /Faces/ }).click();
	});

	await t.test('takes a box around a missed face, by mouse and by keys, and lets it go again', async () => {
		const asset = await open('other.jpg');
		const faces = async () => (await read(page, `/assets/${asset}/faces`)).items;
		const found = (await faces()).length;
		await page.keyboard.press('d');
		const area = page.getByRole('application', { name: 'Draw a box around a missed face' });
		await checkAccessibility(page, 'drawing a box');
		const picture = await page.getByRole('img', { name: 'The picture other.jpg' }).boundingBox();
		await page.mouse.move(picture.x + 10, picture.y + picture.height - 110);
		await page.mouse.down();
		await page.mouse.move(picture.x + 90, picture.y + picture.height - 10, { steps: 4 });
		await page.mouse.up();
		await page.getByText('Face added. Say who it is.').waitFor();
		await area.waitFor({ state: 'hidden' });
		assert.equal((await faces()).length, found + 1);

		await page.keyboard.press('d');
		await area.waitFor();
		for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowLeft', 'Enter'])
			await page.keyboard.press(key);
		await area.waitFor({ state: 'hidden' });
		await until('the second box', async () => (await faces()).length === found + 2, 20);
		for (let left = found + 1; left >= found; left--) {
			const drawn = page.getByText('Drawn by hand');
			for (let face = 0; face <= left && !(await drawn.isVisible()); face++)
				await page.keyboard.press(face === 0 ? 'ArrowUp' : 'ArrowDown');
			await page.getByRole('button', { name: 'Delete this box' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Delete this box' }).click();
			await until('its end', async () => (await faces()).length === left, 20);
		}
	});

	await t.test('has faces set aside by one key, and taken back', async () => {
		const asset = await open('other.jpg');
		const decision = async () => (await read(page, `/assets/${asset}/faces`)).items[0].decision ?? null;
		await page.getByRole('region', { name: 'Who is this?' }).waitFor();
		await page.keyboard.press('n');
		await page.getByText('Marked as not a face').waitFor();
		await until('not a face', async () => (await decision()) === 'not_a_face', 20);
		await page.keyboard.press('z');
		await until('undone', async () => (await decision()) === null, 20);
		await page.keyboard.press('i');
		const reason = page.getByRole('dialog', { name: 'Why is this face incidental?' });
		await checkAccessibility(page, 'a reason');
		await page.keyboard.press('2');
		await reason.waitFor({ state: 'hidden' });
		await until('incidental', async () => (await decision()) === 'incidental', 20);
		await page.getByText('Part of a crowd').first().waitFor();
		await page.getByRole('button', { name: 'Take back' }).click();
		await until('taken back', async () => (await decision()) === null, 20);
	});

	await t.test('has a face named by hand, as somebody new; the gallery finds them', async () => {
		const asset = await open('other.jpg');
		await page.getByRole('region', { name: 'Who is this?' }).waitFor();
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Who is this?' });
		await dialog.getByText('Naming a face does not allow any use').waitFor();
		await checkAccessibility(page, 'naming a face');
		await page.keyboard.type('Henrik Vass');
		await page.getByRole('option', { name: 'Add “Henrik Vass” as new talent' }).click();
		await page.getByText('Confirmed as Henrik Vass').waitFor();
		const [face] = (await read(page, `/assets/${asset}/faces`)).items;
		assert.equal(face.decision, 'confirmed');
		assert.equal(face.talent_name, 'Henrik Vass');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Person', exact: true }).click();
		await page.getByRole('option', { name: 'Henrik Vass' }).click();
		await shows(1);
		await page.getByRole('button', { name: 'Remove filter: Henrik Vass' }).waitFor();
	});

	await t.test('is fit for a phone, too', async () => {
		const phone = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true
		});
		await phone.page.context().addCookies(await page.context().cookies());
		const [asset] = await assets('q=both');
		for (const path of ['', `/assets/${asset.id}`, `/assets/${asset.id}?tab=info`, '/export']) {
			await phone.page.goto(`${server.base}/projects/${project}${path}`);
			await phone.page.getByRole('heading', { level: 1 }).waitFor();
			await checkAccessibility(phone.page, `${path || 'the project'} on a phone`);
			await checkFits(phone.page, path || 'the project');
		}
		assert.deepEqual(phone.faults, []);
		await phone.page.context().close();
	});

	await t.test('no page broke its own rules on the way (D7)', () => assert.deepEqual(faults, []));
});
