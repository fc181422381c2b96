// A copy is out when somebody changes their mind: who has it is told, says that it is done, and the producer sees that (B9).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, photo, startBrowser, startServer, until } from './harness.mjs';
import { makeProject, read, signUp, uploadSearched } from './steps.mjs';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const USE = {
	purpose: 'editorial',
	channels: ['web'],
	territories: ['DE'],
	on: '2027-03-01'
};
let server, browser, desk, press;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	press = await openPage(browser);
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

/** Writes past the pages what other stories do through them. */
function write(page, method, path, body) {
	return page.evaluate(
		async ([method, path, body]) => {
			const answer = await fetch(`/api/v1${path}`, {
				method,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
			return answer.status === 204 ? null : answer.json();
		},
		[method, path, body]
	);
}

test('a copy that is out there', async (t) => {
	const { page } = desk;
	let talent, consent, exported;

	await t.test('a picture leaves while the one on it agrees', async () => {
		await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
		const project = await makeProject(page, 'Harbour');
		await uploadSearched(page, project, [photo('one.jpg')]);
		const { workspaces } = await read(page, '/me');
		talent = (
			await write(page, 'POST', `/workspaces/${workspaces[0].id}/talent`, {
				name: 'Aino Salmi'
			})
		).id;
		const likeness = {
			kind: 'likeness',
			statement: { text: 'I agree.', language: 'en' },
			given_by: { name: 'Aino Salmi', relation: 'self' },
			method: 'paper',
			given_at: '2026-01-01T10:00:00Z',
			scope: {
				projects: 'all',
				purposes: ['editorial'],
				channels: ['web'],
				territories: 'worldwide',
				starts_on: '2026-01-01'
			}
		};
		consent = (await write(page, 'POST', `/talent/${talent}/consents`, likeness)).id;
		const { items } = await read(page, `/projects/${project}/assets`);
		const faces = await read(page, `/assets/${items[0].id}/faces`);
		for (const face of faces.items) {
			await write(page, 'PATCH', `/faces/${face.id}`, {
				decision: 'confirmed',
				talent_id: talent
			});
		}
		const wanted = {
			use: USE,
			unresolved: 'block',
			recipients: ['press@example.org']
		};
		exported = (await write(page, 'POST', `/projects/${project}/exports`, wanted)).id;
		await until('the export', async () => (await read(page, `/exports/${exported}`)).state === 'ready');
	});

	await t.test('once they withdraw, the producer tells who has it', async () => {
		await write(page, 'POST', `/consents/${consent}/withdraw`, {});
		await page.goto(`${server.base}/exports/${exported}`);
		const card = page.getByRole('region', {
			name: 'These copies are out there'
		});
		await card.getByText('Nobody was told yet').waitFor();
		await fine(page, 'a copy that nobody was told of');
		await card.getByRole('button', { name: 'Send a notice' }).click();
		const dialog = page.getByRole('dialog');
		assert.equal(await dialog.getByLabel('Mail addresses').inputValue(), 'press@example.org');
		await fine(page, 'the notice');
		await dialog.getByRole('button', { name: 'Send' }).click();
		await card.getByText('Told, no answer yet').waitFor();
		await card.getByText(/^Who does not answer is told again each week/).waitFor();
		await fine(page, 'a copy that was told of');
	});

	await t.test('who has it says on a phone that it is done', async () => {
		const theirs = () => server.letters().find((letter) => letter.to.includes('press@example.org'));
		await until('the letter', () => theirs() !== undefined);
		const [, secret] = theirs().text.match(/\/done#(\S+)/);
		await press.page.setViewportSize(PHONE);
		await press.page.goto(`${server.base}/done#${secret}`);
		await press.page.getByText('00001.jpg').waitFor();
		assert.equal(new URL(press.page.url()).hash, '', 'the secret leaves the address');
		await fine(press.page, 'the page of who has a copy');
		await press.page.getByRole('button', { name: 'It is done' }).click();
		await press.page.getByRole('heading', { name: 'Thank you' }).waitFor();
		await fine(press.page, 'the thanks');
		await press.page.goto(`${server.base}/done#${'x'.repeat(43)}`);
		await press.page.reload();
		await press.page.getByRole('heading', { name: 'This link does not work' }).waitFor();
		await fine(press.page, 'a dead link');
	});

	await t.test('the producer sees it without a reload', async () => {
		const card = page.getByRole('region', {
			name: 'These copies are out there'
		});
		await card.getByText('Told and answered').waitFor();
		await card.getByText(/said on .* that it is done/).waitFor();
	});

	assert.deepEqual(desk.faults, []);
	// a dead link is one refusal that the browser notes
	assert.ok(
		press.faults.every((fault) => fault.includes('404')),
		press.faults.join('\n')
	);
});
