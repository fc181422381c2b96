// A server of its own with an empty data folder, and Chromium looking at it. Every page that is looked at is watched:
// a violation of the content security policy or a script error fails the test.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(join(root, 'web/package.json'));
const { chromium } = require('playwright-core');
const { default: AxeBuilder } = require('@axe-core/playwright');

/** The program under test. */
export const program = process.env.MIXIP_TEST_BIN ?? join(root, 'target/release/mixip');
/** Official portraits, in the public domain: two people, four photos, five faces. */
export const photos = ['one.jpg', 'one-again.jpg', 'other.jpg', 'both.jpg'].map((name) =>
	join(root, 'tests/fixtures', name)
);
export const photo = (name) => join(root, 'tests/fixtures', name);

/** Mail as another implementation reads it. */
const readLetters = `
import email, email.policy, json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
files = sorted(folder.glob('*.eml'), key=lambda f: f.stat().st_mtime_ns) if folder.is_dir() else []
letters = [email.message_from_bytes(f.read_bytes(), policy=email.policy.default) for f in files]
print(json.dumps([{'to': str(m['to']), 'subject': str(m['subject']),
    'text': m.get_body(('plain',)).get_content()} for m in letters]))
`;

/** Starts the server on a free port with a data folder of its own; `base` is where it answers. */
export async function startServer() {
	const data = mkdtempSync(join(tmpdir(), 'mixip-browser-'));
	let { base, process: server } = await launch(data, '127.0.0.1:0');
	return {
		base,
		/** The letters that it wrote, oldest first: {to, subject, text}. */
		letters: () => JSON.parse(execFileSync('python3', ['-c', readLetters, join(data, 'outbox')]).toString()),
		/** As if nobody had given a password for a long while. */
		forgetConfirmations() {
			const text =
				"import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=30); c.execute('UPDATE sessions SET confirmed_at = 0'); c.commit()";
			execFileSync('python3', ['-c', text, join(data, 'mixip.db')]);
		},
		/** Ends it as a power cut would. */
		async kill() {
			await ended(server, 'SIGKILL');
		},
		/** Starts it again on the same port and data. */
		async restart() {
			({ process: server } = await launch(data, new URL(base).host));
		},
		async stop() {
			await ended(server, 'SIGTERM');
			rmSync(data, { recursive: true, force: true });
		}
	};
}

async function launch(data, listen) {
	const server = spawn(program, ['serve', '--data', data, '--listen', listen], {
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
		server.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
	});
	return { base, process: server };
}

function ended(server, signal) {
	if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
	const gone = new Promise((done) => server.once('exit', done));
	server.kill(signal);
	return gone;
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

/** Answers that a story expects: nobody is signed in at first, and some things are refused on purpose. */
const expected = /Failed to load resource: the server responded with a status of (401|403|404|409|422)/;

/** A page whose faults are kept in `faults` (D7 among them). */
export async function openPage(browser, options = {}) {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		acceptDownloads: true,
		...options
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const faults = [];
	page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
	page.on('console', (message) => {
		const text = message.text();
		if (message.type() === 'error' && !expected.test(text)) faults.push(`console: ${text}`);
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

/** Nothing is wider than the window: a phone never scrolls sideways. */
export async function checkFits(page, where) {
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	assert.equal(over, 0, `${where} is ${over} px too wide`);
}

export async function until(what, check, seconds = 120) {
	for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
		if (await check()) return;
		await new Promise((wait) => setTimeout(wait, 100));
	}
	assert.fail(`${what} did not come about in ${seconds} s`);
}
