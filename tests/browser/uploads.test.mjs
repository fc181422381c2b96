// Files on their way: many at once with progress for each, over lost connections, a killed server, a reloaded page;
// what failed is named, and what was there already is pointed out.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { checkAccessibility, openPage, photo, photos, startBrowser, startServer, until } from './harness.mjs';
import { makeProject, read, signUp, upload } from './steps.mjs';

const MiB = 1024 * 1024;
let server, browser, page, faults, folder, project;

before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mixip-files-'));
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
	await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
	project = await makeProject(page, 'Harbour light');
});
after(async () => {
	await browser?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** A file whose bytes nobody has seen before, with its hash. */
function freshFile(name, bytes) {
	const content = randomBytes(bytes);
	const path = join(folder, name);
	writeFileSync(path, content);
	return { path, name, bytes, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Slows uploads down, so that there is a middle to break them in; null lets them run. */
async function throttle(bytesPerSecond) {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 0,
		downloadThroughput: -1,
		uploadThroughput: bytesPerSecond ?? -1
	});
}

/** How much of a file the server says is safe. */
async function offsetOf(name) {
	const { items } = await read(page, `/projects/${project}/uploads`);
	return items.find((upload) => upload.filename === name)?.offset;
}
async function assetOf(name) {
	const { items } = await read(page, `/projects/${project}/assets?q=${encodeURIComponent(name)}`);
	return items.find((asset) => asset.name === name);
}
const panel = () => page.getByRole('region', { name: 'Uploads' });

test('uploads', async (t) => {
	await t.test('the gallery fills by events while files come and are looked through', async () => {
		await checkAccessibility(page, 'project, empty');
		const asked = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await upload(page, photos);
		await panel().getByText('4 files uploaded').waitFor();
		await until('all tiles', async () => (await page.getByRole('option').count()) === photos.length);
		await until('the thorough pass', async () => {
			const { items } = await read(page, `/projects/${project}/assets`);
			return items.every((asset) => asset.scan === 'thorough');
		});
		await checkAccessibility(page, 'project with uploads');
		// nothing changes any more, so nothing is asked for any more: events, no polling
		await until('quiet', async () => {
			asked.length = 0;
			await page.waitForTimeout(2500);
			return asked.filter((path) => !path.includes('/renditions/')).length === 0;
		});
		page.removeAllListeners('request');
	});

	await t.test('an exact duplicate is pointed out, not stored twice', async () => {
		await upload(page, [photo('one.jpg')]);
		await panel().getByText('1 file was here already and is not stored twice').waitFor();
		await panel().getByText('Already here').waitFor();
		assert.equal(await page.getByRole('option').count(), photos.length);
		await panel().getByRole('link', { name: 'Show' }).click();
		await page.waitForURL(/\/assets\//);
		await page.keyboard.press('Escape');
		await page.waitForURL(new RegExp(`/projects/${project}$`));
		await panel().getByRole('button', { name: 'Clear list' }).click();
	});

	await t.test('what failed is named, and why; everything else goes on', async () => {
		writeFileSync(join(folder, 'empty.jpg'), '');
		await upload(page, [join(folder, 'empty.jpg'), freshFile('notes.pdf', 2000).path]);
		await panel().getByText('1 file failed').waitFor();
		await panel().getByText('The file is empty.').waitFor();
		await until('the other file', () => assetOf('notes.pdf'));
		await checkAccessibility(page, 'uploads with a failure');
		await panel().getByRole('button', { name: 'Clear list' }).click();
	});

	await t.test('goes on by itself after a lost connection and a killed server', async () => {
		const file = freshFile('film.mov', 24 * MiB);
		await throttle(6 * MiB);
		await upload(page, [file.path]);
		await until('half of it', async () => (await offsetOf(file.name)) >= 8 * MiB);
		await server.kill();
		await page.getByText('No connection. Changes appear again when it is back.').waitFor();
		await panel().getByText('Waiting for the connection. Goes on by itself.').waitFor();
		await checkAccessibility(page, 'a server that is away');
		await server.restart();
		await throttle(null);
		await until('the rest', async () => (await assetOf(file.name))?.sha256 === file.sha256);
		await page.getByText('No connection.').waitFor({ state: 'hidden' });
		await panel().getByRole('button', { name: 'Clear list' }).click();
	});

	await t.test('after a reload what is unfinished is listed, and dropping it again goes on', async () => {
		const file = freshFile('long film.mov', 24 * MiB);
		await throttle(6 * MiB);
		await upload(page, [file.path]);
		await until('half of it', async () => (await offsetOf(file.name)) >= 8 * MiB);
		page.once('dialog', (dialog) => dialog.accept());
		await page.reload();
		const unfinished = page.getByRole('region', { name: '1 upload was not finished' });
		await unfinished.getByText(file.name).waitFor();
		await checkAccessibility(page, 'unfinished uploads');
		assert.equal(await page.evaluate(() => localStorage.length), 0, 'no trace in localStorage (B12)');
		await throttle(null);
		const before = await offsetOf(file.name);
		assert.ok(before >= 8 * MiB);
		const sent = [];
		page.on('request', (request) => {
			if (request.method() === 'PATCH') sent.push(Number(request.headers()['upload-offset']));
		});
		await upload(page, [file.path]);
		await until('the rest', async () => (await assetOf(file.name))?.sha256 === file.sha256);
		assert.equal(Math.min(...sent), before, 'what the server had was not sent again');
		await unfinished.waitFor({ state: 'hidden' });
	});

	await t.test('pausing and cancelling leave nothing behind', async () => {
		await throttle(2 * MiB);
		const file = freshFile('never.mov', 24 * MiB);
		await upload(page, [file.path]);
		await panel().getByRole('button', { name: 'Pause uploads' }).click();
		await panel().getByText(/^Paused at/).waitFor();
		await panel().getByRole('button', { name: 'Cancel', exact: true }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).last().click();
		await panel().waitFor({ state: 'hidden' });
		await until('nothing left', async () => (await offsetOf(file.name)) === undefined);
		await throttle(null);
	});

	await t.test('no page broke its own rules on the way (D7)', () => {
		// the browser names each connection that the killed server cut
		assert.deepEqual(faults.filter((fault) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY|NETWORK)/.test(fault)), []);
	});
});
