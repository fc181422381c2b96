// Somebody is handed a receipt and asks, without an account, whether it holds (A13); whoever runs the workspace sees its keys.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { read, signUp } from './steps.mjs';

let server, browser, page, faults;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

/** What a script of the page sends; the answer as text. */
const send = (path, body, accept = '*/*') =>
	page.evaluate(
		async ([path, body, accept]) => {
			const answer = await fetch(`/api/v1${path}`, {
				method: body ? 'POST' : 'GET',
				headers: { accept, ...(body && { 'content-type': 'application/json' }) },
				body: body && JSON.stringify(body)
			});
			if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
			return answer.text();
		},
		[path, body, accept]
	);

test('a receipt', async (t) => {
	let receipt, workspace;

	await t.test('is handed out signed', async () => {
		await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
		workspace = (await read(page, '/me')).workspaces[0].id;
		const talent = JSON.parse(await send(`/workspaces/${workspace}/talent`, { name: 'One' }));
		const consent = JSON.parse(
			await send(`/talent/${talent.id}/consents`, {
				kind: 'likeness',
				scope: {
					projects: 'all',
					purposes: ['editorial'],
					channels: ['web', 'print'],
					territories: ['DE', 'AT'],
					starts_on: '2026-01-01',
					ends_on: '2030-12-31'
				},
				statement: { text: 'I agree.', language: 'en' },
				given_by: { name: 'One', relation: 'self' },
				method: 'paper',
				given_at: '2026-01-01T10:00:00Z'
			})
		);
		receipt = await send(`/consents/${consent.id}/receipt`);
		assert.match(receipt, /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
	});

	const screens = [
		['en-GB', { width: 1440, height: 900 }],
		['de-DE', { width: 390, height: 844 }]
	];
	for (const [locale, viewport] of screens) {
		const german = locale === 'de-DE';
		await t.test(`is checked without an account (${locale}, ${viewport.width} px)`, async () => {
			const other = await openPage(browser, { locale, viewport });
			const { page } = other;
			await page.goto(`${server.base}/verify-receipt`);
			await page
				.getByRole('heading', { name: german ? 'Gilt diese Quittung?' : 'Does this receipt hold?' })
				.waitFor();
			await page.getByRole('button', { name: german ? 'Prüfen' : 'Check', exact: true }).click();
			await page
				.getByText(german ? /Wählen Sie eine Datei/ : /Choose a file or paste the text/)
				.waitFor();
			await checkAccessibility(page, 'the empty page');

			await page.locator('input[type=file]').setInputFiles({
				name: 'receipt.jws',
				mimeType: 'application/jose',
				buffer: Buffer.from(receipt)
			});
			await page
				.getByRole('heading', { name: german ? 'Diese Quittung gilt' : 'This receipt holds' })
				.waitFor();
			await page
				.getByText(german ? 'Österreich und Deutschland' : 'Austria and Germany')
				.waitFor();
			await page.getByText(german ? /Ines Kaspar, auf dieser/ : /Ines Kaspar, on this/).waitFor();
			await checkAccessibility(page, 'a receipt that holds');
			await checkFits(page, 'a receipt that holds');

			await page
				.getByRole('button', { name: german ? 'Eine andere prüfen' : 'Check another one' })
				.click();
			await page.getByRole('textbox').fill(receipt.replace('.', '.e'));
			await page.getByRole('button', { name: german ? 'Prüfen' : 'Check', exact: true }).click();
			await page
				.getByRole('heading', { name: german ? 'Das gilt nicht' : 'This does not hold' })
				.waitFor();
			await checkAccessibility(page, 'a receipt that was changed');
			assert.deepEqual(other.faults, []);
			await page.context().close();
		});
	}

	await t.test('was signed with a key that the settings show, and can be replaced', async () => {
		await page.goto(`${server.base}/settings/workspace`);
		const keys = page.getByRole('listitem').filter({ hasText: 'signs now' });
		await keys.waitFor();
		await page.getByRole('button', { name: 'New key' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'New key' }).click();
		await page.getByRole('listitem').filter({ hasText: /signed from .* to/ }).waitFor();
		await checkAccessibility(page, 'settings of the workspace');
		const set = await page.evaluate(async (workspace) => {
			const answer = await fetch(`/.well-known/mixip/${workspace}/jwks.json`);
			return (await answer.json()).keys.length;
		}, workspace);
		assert.equal(set, 2);
		const { valid, known } = JSON.parse(await send('/verify', { text: receipt }));
		assert.ok(valid && known.retired_at, 'what the old key signed still holds');
	});

	assert.deepEqual(faults, []);
});
