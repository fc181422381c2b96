// A server of its own with an empty data folder, and Chromium looking at it. Every page that is looked at is watched:
// a violation of the content security policy, a script error or a failed request fails the test.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(join(root, 'web/package.json'));
const { chromium } = require('playwright-core');
const { default: AxeBuilder } = require('@axe-core/playwright');

/** The program under test, and public photos beside the checkout. */
export const program = process.env.MIXIP_TEST_BIN ?? join(root, 'target/release/mixip');
export const photos = process.env.MIXIP_TEST_DATA ? join(process.env.MIXIP_TEST_DATA, 'photos') : '';
export const havePhotos = photos !== '' && existsSync(photos);

/** Starts the server on a free port; `base` is where it answers. */
export async function startServer() {
	const data = mkdtempSync(join(tmpdir(), 'mixip-browser-'));
	const server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, MIXIP_LOG: 'warn' }
	});
	const base = await new Promise((ready, fail) => {
		let told = '';
		server.stdout.on('data', (text) => {
			told += text;
			const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
			if (found) ready(found[0]);
		});
		server.on('exit', (code) => fail(new Error(`the server ended with ${code}`)));
	});
	return {
		base,
		async stop() {
			const ended = new Promise((done) => server.on('exit', done));
			server.removeAllListeners('exit');
			const gone = new Promise((done) => server.once('exit', done));
			server.kill('SIGTERM');
			await Promise.race([ended, gone]);
			rmSync(data, { recursive: true, force: true });
		}
	};
}

export function startBrowser() {
	return chromium.launch({
		executablePath: '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
}

/** A page whose faults are kept in `faults`. */
export async function openPage(browser, options = {}) {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		...options
	});
	const page = await context.newPage();
	const faults = [];
	page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
	page.on('console', (message) => {
		const text = message.text();
		// Nobody is signed in at first: that one answer is expected.
		if (message.type() === 'error' && !text.includes('401')) faults.push(`console: ${text}`);
	});
	return { page, faults };
}

/** E6: axe finds nothing on the page as it is, in light and dark. */
export async function checkAccessibility(page, where) {
	for (const colorScheme of ['light', 'dark']) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page }).analyze();
		const found = violations.map(
			(v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary}`).join(' | ')}`
		);
		assert.deepEqual(found, [], `axe on ${where}, ${colorScheme}`);
	}
	await page.emulateMedia({ colorScheme: 'light' });
}
