// The main job as somebody does it who has just installed Mix-IP: sign up, upload, look, record what was agreed,
// decide, export. E6 and D7 hold on every page on the way.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { checkAccessibility, havePhotos, openPage, photos, startBrowser, startServer } from './harness.mjs';

const PASSWORD = 'grey heron eats sixty plums';
let server, browser, page, faults;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
	page.setDefaultTimeout(30_000);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

/** Calls the API as the signed-in person, from the page. */
function api(method, path, body) {
	return page.evaluate(
		async ([method, path, body]) => {
			const answer = await fetch(`/api/v1${path}`, {
				method,
				headers: body ? { 'Content-Type': 'application/json' } : {},
				body: body && JSON.stringify(body)
			});
			if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
			return answer.status === 204 ? null : answer.json();
		},
		[method, path, body]
	);
}

async function until(what, check, seconds = 120) {
	for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
		if (await check()) return;
		await new Promise((wait) => setTimeout(wait, 250));
	}
	assert.fail(`${what} did not come about in ${seconds} s`);
}

test('the main job', { skip: havePhotos ? false : 'SKIPPED: no public photos beside the checkout' }, async (t) => {
	let project, workspace, talent;

	await t.test('signs up; the first account is the operator’s (B1)', async () => {
		await page.goto(server.base);
		await page.getByRole('heading', { name: 'Set up this installation' }).waitFor();
		await checkAccessibility(page, 'sign up');
		await page.getByLabel('Your name').fill('Ines Kaspar');
		await page.getByLabel('Mail address').fill('ines@example.org');
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.getByLabel('Date of birth').fill('1990-05-02');
		const policies = page.getByRole('checkbox', { name: /I have read and accept/ });
		assert.equal(await policies.isChecked(), false, 'nothing is ticked beforehand');
		await policies.check();
		await page.getByRole('button', { name: 'Create account' }).click();
		await page.getByRole('heading', { name: 'Begin with a project' }).waitFor();
		await checkAccessibility(page, 'projects, empty');
		const me = await api('GET', '/me');
		assert.equal(me.operator, true);
		workspace = me.workspaces[0].id;
	});

	await t.test('signs out and in again', async () => {
		await api('DELETE', '/sessions/current');
		await page.goto(`${server.base}/sign-in`);
		await page.getByLabel('Mail address').fill('ines@example.org');
		await checkAccessibility(page, 'sign in');
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.getByRole('heading', { name: 'Begin with a project' }).waitFor();
	});

	await t.test('makes a project and uploads a folder of photos', async () => {
		await page.getByRole('button', { name: 'New project' }).first().click();
		await page.getByRole('dialog').getByLabel('Name').fill('Harbour light');
		await checkAccessibility(page, 'new project');
		await page.getByRole('button', { name: 'Create project' }).click();
		await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
		project = page.url().split('/').at(-1);
		await checkAccessibility(page, 'project, empty');
		const files = readdirSync(photos).map((name) => join(photos, name));
		await page.locator('input[type=file]').first().setInputFiles(files);
		// The gallery fills by events while processing goes on.
		await until('all tiles', async () => (await page.getByRole('option').count()) === files.length);
		await until('the thorough pass', async () => {
			const { items } = await api('GET', `/projects/${project}/assets`);
			return items.length === files.length && items.every((asset) => asset.scan === 'thorough');
		});
		assert.equal(await page.evaluate(() => localStorage.length), 0, 'no trace in localStorage (B12)');
		await checkAccessibility(page, 'project');
	});

	await t.test('points out a file that is there already', async () => {
		await page.locator('input[type=file]').first().setInputFiles([join(photos, 'biden.jpg')]);
		await page.getByText(/already here/i).first().waitFor();
		assert.equal(await page.getByRole('option').count(), readdirSync(photos).length);
	});

	await t.test('adds a talent, records consents and a reference; labels follow', async () => {
		await page.goto(`${server.base}/talent`);
		await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
		await checkAccessibility(page, 'talent, empty');
		await page.getByRole('button', { name: 'Add talent' }).first().click();
		await page.getByRole('dialog').getByLabel('Name').fill('Barack Obama');
		await checkAccessibility(page, 'add talent');
		await page.getByRole('dialog').getByRole('button', { name: 'Add talent' }).click();
		await until('the talent', async () => (await api('GET', `/workspaces/${workspace}/talent`)).items.length === 1);
		talent = (await api('GET', `/workspaces/${workspace}/talent`)).items[0].id;
		const given = {
			statement: { text: 'I agree.', language: 'en' },
			given_by: { name: 'Barack Obama', relation: 'self' },
			method: 'paper',
			given_at: '2026-01-02T10:00:00Z'
		};
		await api('POST', `/talent/${talent}/consents`, { kind: 'biometric', ...given });
		const scope = {
			projects: 'all',
			purposes: ['editorial'],
			channels: ['web', 'print'],
			territories: 'worldwide',
			starts_on: '2026-01-01'
		};
		await api('POST', `/talent/${talent}/consents`, { kind: 'likeness', scope, ...given });
		await api('PATCH', `/projects/${project}`, {
			current_use: { purpose: 'editorial', channels: ['web'], territories: ['DE'], on: '2026-12-01' },
			face_matching: { on: true, ground: 'Everybody signed the biometric consent.' }
		});
		await page.goto(`${server.base}/talent/${talent}`);
		await page.getByRole('heading', { name: 'Barack Obama' }).waitFor();
		await page.locator('input[type=file]').first().setInputFiles([join(photos, 'obama.jpg')]);
		await until('suggestions', async () => {
			const { total } = await api('GET', `/workspaces/${workspace}/review?label=cleared`);
			return total === 4;
		});
		await checkAccessibility(page, 'a talent');
	});

	await t.test('confirms in the viewer by one key', async () => {
		const { items } = await api('GET', `/projects/${project}/assets?q=obama3`);
		await page.goto(`${server.base}/projects/${project}/assets/${items[0].id}`);
		await page.getByText('Is this Barack Obama?').waitFor();
		await checkAccessibility(page, 'the viewer');
		await page.keyboard.press('c');
		await until('the decision', async () => {
			const asset = await api('GET', `/assets/${items[0].id}`);
			return asset.clearance === 'cleared';
		});
	});

	await t.test('goes through the review queue', async () => {
		await page.goto(`${server.base}/review`);
		await page.getByText('Nothing waits for you').waitFor();
		await checkAccessibility(page, 'review, empty');
		await page.getByText('Sure matches').click();
		await page.getByRole('heading', { name: 'Is this Barack Obama?' }).waitFor();
		await checkAccessibility(page, 'review');
		const waiting = async () => (await api('GET', `/workspaces/${workspace}/review?label=cleared`)).total;
		assert.equal(await waiting(), 3);
		for (let left = 2; left >= 0; left--) {
			await page.keyboard.press('c');
			await until('the decision', async () => (await waiting()) === left);
		}
	});

	await t.test('exports for a use, every other face covered', async () => {
		const use = { purpose: 'editorial', channels: ['web'], territories: ['DE'], on: '2026-12-01' };
		await page.goto(`${server.base}/projects/${project}/export`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await checkAccessibility(page, 'export');
		const { id } = await api('POST', `/projects/${project}/exports`, { use, unresolved: 'redact' });
		await until('the archive', async () => (await api('GET', `/exports/${id}`)).state === 'ready');
		await page.goto(`${server.base}/exports/${id}`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await checkAccessibility(page, 'an export');
		const bytes = await page.evaluate(async (id) => {
			const answer = await fetch(`/api/v1/exports/${id}/archive`);
			return Array.from(new Uint8Array(await answer.arrayBuffer()));
		}, id);
		const manifest = JSON.parse(
			execFileSync('python3', [
				'-c',
				'import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); assert z.testzip() is None; sys.stdout.buffer.write(z.read("manifest.json"))'
			], { input: Buffer.from(bytes) }).toString()
		);
		assert.equal(manifest.items.length, readdirSync(photos).length);
		const faces = manifest.items.flatMap((item) => item.faces);
		const shown = faces.filter((face) => face.outcome === 'shown');
		assert.equal(shown.length, 4, 'only confirmed faces with a consent are to be seen');
		assert.ok(shown.every((face) => face.reason === 'consent_covers' && face.consent_id));
	});

	await t.test('speaks German, too, on a phone', async () => {
		await api('PATCH', '/me', { language: 'de' });
		const phone = await openPage(browser, { viewport: { width: 390, height: 844 }, locale: 'de-DE' });
		await phone.page.context().addCookies(await page.context().cookies());
		await phone.page.goto(`${server.base}/projects/${project}`);
		await phone.page.getByRole('heading', { name: 'Harbour light' }).waitFor();
		await phone.page.getByText('freigegeben').first().waitFor();
		await checkAccessibility(phone.page, 'project on a phone, German');
		assert.deepEqual(phone.faults, []);
		await phone.page.context().close();
	});

	await t.test('no page broke its own rules on the way (D7)', () => {
		assert.deepEqual(faults, []);
	});
});
