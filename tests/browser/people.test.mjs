// Somebody is invited by a link, signs up with it, sees the project covered as a viewer, and is removed again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import {
	checkAccessibility,
	checkFits,
	openPage,
	photo,
	startBrowser,
	startServer
} from './harness.mjs';
import { choose, makeProject, PASSWORD, read, signUp, uploadSearched } from './steps.mjs';

let server, browser, producer, guest;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	producer = await openPage(browser);
	guest = await openPage(browser, { viewport: { width: 390, height: 844 } });
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

/** Whether the middle of the largest face of a thumb is one grey. */
const coveredThumb = (page, asset) =>
	page.evaluate(async (asset) => {
		const answer = await fetch(`/api/v1/assets/${asset}/renditions/thumb`);
		if (!answer.ok) return answer.status;
		const { items } = await (await fetch(`/api/v1/assets/${asset}/faces`)).json();
		const [{ box }] = items.sort((a, b) => b.box.width - a.box.width);
		const picture = await createImageBitmap(await answer.blob());
		const canvas = new OffscreenCanvas(picture.width, picture.height);
		const context = canvas.getContext('2d');
		context.drawImage(picture, 0, 0);
		const [r, g, b] = context.getImageData(
			(box.x + box.width / 2) * picture.width,
			(box.y + box.height / 2) * picture.height,
			1,
			1
		).data;
		return [r, g, b].every((value) => Math.abs(value - 128) < 6);
	}, asset);

test('people', async (t) => {
	const { page } = producer;
	let project, asset, link;

	await t.test('a producer has a project with a picture', async () => {
		await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
		project = await makeProject(page, 'Harbour');
		await uploadSearched(page, project, [photo('one.jpg')]);
		[asset] = (await read(page, `/projects/${project}/assets`)).items.map((one) => one.id);
	});

	await t.test('invites by a link from the project’s menu', async () => {
		await page.getByRole('button', { name: 'More about this project' }).click();
		await page.getByRole('menuitem', { name: 'People' }).click();
		await page.getByText('Nobody has been invited yet.').waitFor();
		await checkAccessibility(page, 'people of a project, empty');
		await page.getByRole('button', { name: 'Invite people' }).click();
		const dialog = page.getByRole('dialog', { name: 'Invite to Harbour' });
		await dialog.getByRole('button', { name: 'Send invitation' }).click();
		await dialog.getByText('Type your mail address.').waitFor();
		await dialog.getByRole('radio', { name: 'By a link' }).check();
		await dialog.getByLabel('For how many people').fill('3');
		await choose(dialog, 'Role', /Viewer/);
		await checkAccessibility(page, 'inviting');
		await dialog.getByRole('button', { name: 'Make link' }).click();
		link = await dialog.getByLabel('Link', { exact: true }).inputValue();
		assert.match(link, /\/join#[\w-]{43}$/);
		await checkAccessibility(page, 'the link');
		await dialog.getByRole('button', { name: 'Done' }).click();
		await page.getByText(/3 of 3 uses left/).waitFor();
	});

	await t.test('a guest opens it on a phone, is told what it is, and signs up', async () => {
		const { page } = guest;
		await page.goto(`${server.base}/join#nothing`);
		await page.getByRole('heading', { name: 'This invitation does not work' }).waitFor();
		await checkAccessibility(page, 'an invitation that is none');
		// only what stands behind the # changes: the page looks again
		await page.goto(`${server.base}/join${new URL(link).hash}`);
		await page.getByRole('heading', { name: 'Ines Kaspar invites you to Harbour' }).waitFor();
		await page.getByText(/Your role: Viewer/).waitFor();
		await checkAccessibility(page, 'an invitation');
		await checkFits(page, 'an invitation');
		await page.getByRole('link', { name: 'Create account' }).click();
		await page.getByText(/Ines Kaspar invites you to Harbour/).waitFor();
		await page.getByLabel('Your name').fill('Tomas Weir');
		await page.getByLabel('Mail address').fill('tomas@example.org');
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.getByLabel('Date of birth').fill('1991-06-03');
		await page.getByRole('checkbox', { name: /I have read and accept/ }).check();
		await page.getByRole('button', { name: 'Create account' }).click();
		await page.getByRole('heading', { name: 'Harbour', level: 1 }).waitFor();
		assert.equal(new URL(page.url()).pathname, `/projects/${project}`);
	});

	await t.test('sees the picture with the face covered, and nobody to filter for', async () => {
		const { page } = guest;
		await page.getByRole('img').first().waitFor();
		assert.equal(await coveredThumb(page, asset), true);
		assert.equal(await coveredThumb(producer.page, asset), false);
		assert.equal(await page.getByRole('button', { name: 'Upload' }).count(), 0);
		assert.equal(await page.getByRole('button', { name: 'Person', exact: true }).count(), 0);
		await checkAccessibility(page, 'a project, as a viewer');
		await page.goto(`${server.base}/projects`);
		await page.getByRole('heading', { name: 'Shared with me' }).waitFor();
		await page.getByRole('link', { name: /Harbour/ }).first().click();
		await page.getByRole('heading', { name: 'Harbour', level: 1 }).waitFor();
	});

	await t.test('appears among the people, and is removed', async () => {
		await page.getByText(/Joined: Tomas Weir/).waitFor();
		await page.getByText('tomas@example.org').waitFor();
		await checkAccessibility(page, 'people of a project');
		await page.getByRole('button', { name: 'Remove Tomas Weir' }).click();
		const dialog = page.getByRole('dialog', { name: 'Remove Tomas Weir?' });
		await dialog.getByText(/at once/).waitFor();
		await checkAccessibility(page, 'removing somebody');
		await dialog.getByRole('button', { name: 'Remove' }).click();
		await page.getByText('Tomas Weir was removed').waitFor();
	});

	await t.test('the next request is refused, and the link does not let them back', async () => {
		const { page } = guest;
		assert.equal(await coveredThumb(page, asset), 404);
		await page.goto(`${server.base}/projects/${project}`);
		await page.getByText('It was deleted, or you may not see it.').waitFor();
		await page.goto(`${server.base}/projects`);
		await page.getByRole('heading', { name: 'Begin with a project' }).waitFor();
		await page.goto(link);
		await page.getByRole('button', { name: 'Join' }).click();
		await page.getByText(/Ask for a new one/).waitFor();
	});

	await t.test('members of the workspace have a page of their own', async () => {
		await page.goto(`${server.base}/settings/people`);
		await page.getByText('ines@example.org', { exact: true }).waitFor();
		await checkAccessibility(page, 'people of a workspace');
		await checkFits(page, 'people of a workspace');
		await page.getByRole('button', { name: 'Leave this workspace' }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: 'Leave this workspace' })
			.click();
		await page.getByText(/at least one owner/).waitFor();
	});

	await t.test('no violation of the content security policy, no script error (D7)', () => {
		assert.deepEqual([...producer.faults, ...guest.faults], []);
	});
});
