// The main job as somebody does it who has just installed Mix-IP: upload, record what was agreed, decide, export,
// withdraw. Everything that is done is done through the pages; the API is only read, to see whether it came about.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import {
	checkAccessibility,
	openPage,
	photo,
	photos,
	startBrowser,
	startServer,
	until
} from './harness.mjs';
import { choose, chooseCountries, makeProject, read, signUp, uploadSearched } from './steps.mjs';

const PERSON = 'Mara Odili';
let server, browser, page, faults, project, workspace, talent;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	({ page, faults } = await openPage(browser));
	await signUp(page, server.base, 'Ines Kaspar', 'ines@example.org');
	workspace = (await read(page, '/me')).workspaces[0].id;
	project = await makeProject(page, 'Harbour light');
	await uploadSearched(page, project, photos);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const go = (path) => page.goto(server.base + path);
const dialog = () => page.getByRole('dialog');
const next = () => dialog().getByRole('button', { name: 'Next' }).click();
const waiting = async (label) => (await read(page, `/workspaces/${workspace}/review?label=${label}`)).total;
const asset = async (name) =>
	(await read(page, `/projects/${project}/assets?q=${name}`)).items.find((a) => a.name === name);

/** Chooses a file behind a button. */
async function chooseFile(button, file) {
	const chooser = page.waitForEvent('filechooser');
	await button.click();
	await (await chooser).setFiles(file);
}

/** The last step of recording a consent: how, and the file that proves it. */
async function sayHowAndRecord(evidence) {
	await next();
	await dialog().getByText('In which words?').waitFor();
	await checkAccessibility(page, 'the words of a consent');
	await next();
	await choose(dialog(), 'How', 'Recorded (sound or film)');
	await chooseFile(dialog().getByRole('button', { name: 'Choose a file' }), {
		name: evidence,
		mimeType: 'application/pdf',
		buffer: Buffer.from('%PDF-1.4 signed')
	});
	await dialog().getByText(evidence).waitFor();
	await checkAccessibility(page, 'who, when, how');
	await dialog().getByRole('button', { name: 'Record consent' }).click();
	await page.getByText('Consent recorded').waitFor();
}

test('the main job', async (t) => {
	await t.test('adds a person; a biometric consent is a question of its own (A4)', async () => {
		await go('/talent');
		await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
		await checkAccessibility(page, 'talent, empty');
		await page.getByRole('button', { name: 'Add talent' }).first().click();
		await dialog().getByLabel('Name').fill(PERSON);
		await checkAccessibility(page, 'add talent');
		await dialog().getByRole('button', { name: 'Add talent' }).click();
		await page.getByRole('heading', { name: PERSON, level: 1 }).waitFor();
		await page.getByText('That takes a biometric consent first.').waitFor();
		await checkAccessibility(page, 'a person without consents');
		talent = new URL(page.url()).pathname.split('/').at(-1);

		await page.getByRole('button', { name: 'Record biometric consent' }).click();
		const asked = dialog().getByRole('checkbox', { name: /was asked this by itself and explicitly said yes/ });
		assert.equal(await asked.isChecked(), false, 'never ticked beforehand');
		await next();
		await dialog().getByText('Tick this only if it is so.').waitFor();
		await checkAccessibility(page, 'what being recognised means');
		await asked.check();
		await sayHowAndRecord('release.pdf');
		const { items } = await read(page, `/talent/${talent}/consents`);
		assert.deepEqual(
			items.map((c) => [c.kind, c.method, c.evidence.length, c.evidence_missing]),
			[['biometric', 'recorded', 1, false]]
		);
	});

	await t.test('records a likeness consent with its scope, step by step', async () => {
		await page.getByRole('button', { name: 'Record a consent' }).first().click();
		for (const kind of await dialog().getByRole('radio').all())
			assert.equal(await kind.isChecked(), false, 'nothing is chosen beforehand');
		await checkAccessibility(page, 'what was agreed to');
		await dialog().getByText('To be shown').click();
		await next();
		await next();
		await dialog().getByText('Choose at least one purpose.').waitFor();
		await choose(dialog(), 'Purposes', 'Editorial', 'Publicity');
		await choose(dialog(), 'Channels', /^Web$/, /^Print$/);
		await chooseCountries(dialog(), 'Germany', 'France');
		await checkAccessibility(page, 'the scope of a consent');
		await sayHowAndRecord('release signed.pdf');
		await page.getByRole('heading', { name: 'Editorial and publicity' }).waitFor();
		await page.getByText('2 consents in force').waitFor();
		await checkAccessibility(page, 'a person with consents');
	});

	await t.test('adds a reference; a photo of two people is refused in words', async () => {
		const references = page.getByRole('region', { name: 'References' });
		const button = references.getByRole('button', { name: 'Choose photos' });
		await chooseFile(button, photo('both.jpg'));
		await references.getByText(/More than one face is in this photo/).waitFor();
		await chooseFile(button, photo('one.jpg'));
		await references.getByRole('img', { name: 'Reference photo 1' }).waitFor();
	});

	await t.test('switches matching on with a legal ground; suggestions follow', async () => {
		await go(`/projects/${project}`);
		await page.getByRole('button', { name: 'Face matching is off' }).click();
		await dialog().getByRole('button', { name: 'Switch matching on' }).click();
		await dialog().getByText('Write down the legal ground first.').waitFor();
		await checkAccessibility(page, 'switching matching on');
		await dialog().getByLabel('Legal ground').fill('Everybody on set signed the biometric consent.');
		await dialog().getByRole('button', { name: 'Switch matching on' }).click();
		await page.getByRole('button', { name: 'Face matching is on' }).waitFor();
		// the same person is in three of the four photos
		await until('suggestions', async () => (await waiting('cleared')) === 3);
	});

	await t.test('says what the pictures are for', async () => {
		await page.getByRole('button', { name: 'Say what for' }).click();
		await choose(dialog(), 'Purpose', /^Editorial/);
		await choose(dialog(), 'Channels', /^Web$/);
		await page.keyboard.press('Escape');
		await chooseCountries(dialog(), 'Germany');
		await dialog().getByText('need review').waitFor();
		await checkAccessibility(page, 'the current use');
		await dialog().getByRole('button', { name: 'Save' }).click();
		await page.getByRole('button', { name: /^For Editorial, web, Germany, from/ }).waitFor();
	});

	await t.test('confirms in the viewer by one key, and takes it back by another', async () => {
		const { id } = await asset('one.jpg');
		const state = async () => (await read(page, `/assets/${id}`)).clearance;
		await go(`/projects/${project}/assets/${id}`);
		await page.getByRole('heading', { name: `Is this ${PERSON}?` }).waitFor();
		await checkAccessibility(page, 'a suggestion in the viewer');
		await page.keyboard.press('c');
		await until('the decision', async () => (await state()) === 'cleared', 20);
		await page.getByText('Cleared for this use').waitFor();
		await page.keyboard.press('z');
		await until('its end', async () => (await state()) === 'needs_review', 20);
		await page.keyboard.press('c');
		await until('the decision', async () => (await state()) === 'cleared', 20);
	});

	await t.test('goes through the review queue by keyboard, with undo', async () => {
		await go('/review');
		await page.getByRole('button', { name: 'Sure matches', exact: true }).click();
		await page.getByRole('heading', { name: `Is this ${PERSON}?` }).waitFor();
		await checkAccessibility(page, 'review');
		assert.equal(await waiting('cleared'), 2);
		await page.keyboard.press('c');
		await until('the decision', async () => (await waiting('cleared')) === 1, 20);
		await page.keyboard.press('z');
		await until('its end', async () => (await waiting('cleared')) === 2, 20);
		await page.keyboard.press('c');
		await until('the decision', async () => (await waiting('cleared')) === 1, 20);
		await page.keyboard.press('c');
		await page.getByRole('heading', { name: 'That was all' }).waitFor();
		await checkAccessibility(page, 'the end of the queue');
		await until('the decision', async () => (await waiting('cleared')) === 0, 20);
	});

	await t.test('sees before an export what would go and what stays, as the use changes', async () => {
		await go(`/projects/${project}`);
		await page.getByRole('link', { name: 'Export', exact: true }).click();
		await page.getByRole('heading', { name: 'Export from Harbour light' }).waitFor();
		const summary = page.getByRole('region', { name: 'This export' });
		const { counts } = await read(page, `/projects/${project}`);
		await summary.getByRole('button', { name: /^Export \d+ asset/ }).waitFor();
		assert.ok(counts.cleared > 0 && counts.needs_review > 0);
		await page.getByText('Faces that nobody has decided on yet').waitFor();
		await checkAccessibility(page, 'export, editorial');
		await choose(page, 'Purpose', /^Advertising/);
		await page.getByText(`${PERSON} agreed to editorial use and publicity only, not to advertising`).waitFor();
		await summary.getByRole('button', { name: 'Nothing may go' }).waitFor();
		await checkAccessibility(page, 'export, advertising');
		await choose(page, 'Purpose', /^Editorial/);
		await summary.getByRole('button', { name: /^Export \d+ asset/ }).waitFor();
	});

	await t.test('exports what is cleared, and everything with the other faces covered', async () => {
		const summary = page.getByRole('region', { name: 'This export' });
		const { counts } = await read(page, `/projects/${project}`);
		const assetsIn = async () => (await read(page, `/projects/${project}/exports`)).items;
		await summary.getByRole('button', { name: /^Export \d+ asset/ }).click();
		await until('the first', async () => (await assetsIn())[0]?.state === 'ready');
		assert.equal((await assetsIn())[0].assets, counts.cleared);
		await page.getByText('Cover those faces').click();
		await page.getByText('One colour. Nothing of the face is left').waitFor();
		await checkAccessibility(page, 'export, covering');
		await summary.getByRole('button', { name: 'Export 4 assets' }).click();
		await until('the second', async () => {
			const all = await assetsIn();
			return all.length === 2 && all.every((e) => e.state === 'ready');
		});
		assert.equal((await assetsIn())[0].assets, photos.length);
	});

	await t.test('downloads the archive; its manifest says of every face why', async () => {
		// newest first: the page has heard of both once there are two
		await page.getByRole('button', { name: 'Download' }).nth(1).waitFor();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download' }).first().click();
		const bytes = readFileSync(await (await download).path());
		const script =
			'import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); assert z.testzip() is None; sys.stdout.buffer.write(z.read("manifest.json"))';
		const manifest = JSON.parse(execFileSync('python3', ['-c', script], { input: bytes }).toString());
		assert.equal(manifest.items.length, photos.length);
		const faces = manifest.items.flatMap((item) => item.faces);
		const shown = faces.filter((face) => face.outcome === 'shown');
		assert.equal(shown.length, 3, 'only confirmed faces with a consent are to be seen');
		assert.ok(shown.every((face) => face.reason === 'consent_covers' && face.consent_id));
		assert.ok(faces.length > shown.length, 'others are covered');
	});

	await t.test('reads the manifest in words', async () => {
		await page.getByRole('link', { name: 'Manifest' }).first().click();
		await page.getByRole('heading', { name: '4 files exported' }).waitFor();
		await page.getByRole('button', { name: /both\.jpg/ }).click();
		await page.getByText(`Shown: ${PERSON}`).waitFor();
		await page.getByText('Covered', { exact: true }).first().waitFor();
		await checkAccessibility(page, 'a manifest');
		await go('/exports');
		await page.getByRole('button', { name: 'Download' }).first().waitFor();
		await checkAccessibility(page, 'exports');
	});

	await t.test('withdraws; the archives close at once, and the pictures are blocked (A6)', async () => {
		await go(`/talent/${talent}`);
		await page.getByRole('button', { name: 'Details: Editorial and publicity' }).click();
		await dialog().getByText('release signed.pdf').waitFor();
		await dialog().getByRole('button', { name: 'View receipt' }).click();
		await dialog().getByRole('region', { name: 'Receipt' }).waitFor();
		await checkAccessibility(page, 'a consent with its receipt');
		await dialog().getByRole('button', { name: 'Close' }).last().click();
		await page.getByRole('button', { name: 'Withdraw: Editorial and publicity' }).click();
		await dialog().getByLabel(/^Reason/).fill('Asked by mail.');
		await checkAccessibility(page, 'withdrawing');
		await dialog().getByRole('button', { name: 'Withdraw', exact: true }).click();
		await page.getByText('Consent withdrawn').waitFor();
		await page.getByText('1 consent in force').waitFor();

		await go('/exports');
		await page.getByRole('button', { name: 'Download' }).first().click();
		await page.getByText(/so it may not leave any more/).waitFor();
		await go(`/projects/${project}/assets/${(await asset('one.jpg')).id}`);
		await page.getByText('Blocked for this use').waitFor();
		await page.getByText(/Withdrew consent on/).first().waitFor();
		await checkAccessibility(page, 'a blocked picture');
	});

	await t.test('withdraws the biometric consent: the references go, the person stays (A4, A6)', async () => {
		await go(`/talent/${talent}`);
		await page.getByRole('button', { name: 'Withdraw: Matching' }).click();
		await dialog().getByRole('button', { name: 'Withdraw', exact: true }).click();
		await page.getByText('No consent in force').first().waitFor();
		await page.getByRole('button', { name: 'Record biometric consent' }).waitFor();
		assert.equal((await read(page, `/talent/${talent}`)).references.length, 0);
		assert.equal((await read(page, `/talent/${talent}`)).assets, 3, 'named pictures stay named');
	});

	await t.test('no page broke its own rules on the way (D7)', () => assert.deepEqual(faults, []));
});
