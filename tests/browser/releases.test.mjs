// Releases that were signed elsewhere: a table that has to be mended, the draft, its PDFs, and what comes of it. At a desk in
// English, and on a phone in German.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer } from './harness.mjs';
import { choose, makeProject, read, signUp } from './steps.mjs';

let server, browser, desk, phone, folder;

before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mixip-releases-'));
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
	await makeProject(desk.page, 'Harbour light');
	phone = await openPage(browser, {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		storageState: await desk.page.context().storageState()
	});
});
after(async () => {
	await browser?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
const file = (name, content) => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
const pdf = (name) => file(name, `%PDF-1.7\n% ${name}\n%%EOF\n`);
const bring = async (page, button, ...files) => {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: button }).click();
	await (await chooser).setFiles(files);
};
const HEADING = 'name,email,purposes,channels,territories,starts_on,ends_on,projects,signed_on,file';
const talent = async () => {
	const { workspaces } = await read(desk.page, '/me');
	return (await read(desk.page, `/workspaces/${workspaces[0].id}/talent`)).items;
};

test('importing releases', async (t) => {
	await t.test('a table that is wrong is told by row and column, and nothing comes of it', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/talent`);
		await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
		await page.getByRole('main').getByRole('link', { name: 'Import releases' }).click();
		await page.getByRole('heading', { name: 'Import releases', level: 1 }).waitFor();
		await fine(page, 'importing releases');
		await bring(page, 'Choose files', pdf('mara.pdf'));
		await page.getByText('There is no table among these files').waitFor();
		const table = file(
			'wrong.csv',
			`${HEADING}\nMara,,editing,web,DE,03/04/2026,,,,mara.pdf\n=1+1,,editorial,web,DE,2026-01-01,,,,mara\n`
		);
		await bring(page, 'Choose files', table);
		await page.getByRole('heading', { name: 'wrong.csv: 4 cells have to be mended' }).waitFor();
		const row = page.getByRole('row', { name: /starts_on/ });
		await row.getByText('03/04/2026', { exact: true }).waitFor();
		await row.getByText('can be read in two ways').waitFor();
		await page.getByRole('row', { name: /3 name The cell holds a formula/ }).waitFor();
		await fine(page, 'a table that is refused');
		assert.equal((await talent()).length, 0);
	});

	await t.test('a sound one becomes a draft that outlives the page, and waits for its PDFs', async () => {
		const { page } = desk;
		const table = file(
			'releases.csv',
			`${HEADING},agency\n` +
				'Mara Odili,mara@example.org,editorial;advertising,web;print,DE;Austria,2026-01-01,2041-12-31,Harbour light,2025-12-15,mara.pdf,x\n' +
				'Bo Lind,,editorial,social networks,worldwide,2020-01-01,2021-12-31,,,bo.pdf,x\n' +
				'Bo Lind,,marketing,mail,worldwide,2026-01-01,,,2025-12-15,bo.pdf,x\n'
		);
		await bring(page, 'Choose files', table, pdf('mara.pdf'), pdf('nobody.pdf'));
		await page.getByRole('heading', { name: 'releases.csv', level: 1 }).waitFor();
		await page.getByText('3 consents of 2 people, 2 new').waitFor();
		await page.getByText('Nobody reads these columns: agency.').waitFor();
		await page.getByText('so they were left out: nobody.pdf').waitFor();
		await page.getByText('1 PDF is missing').waitFor();
		await page.getByText('1 of 2 PDFs are there').waitFor();
		await page.getByText('Editorial and advertising').waitFor();
		await page.getByText(/Print and web, (Germany and Austria|Austria and Germany), only Harbour light, until 31\sDec\s2041/).waitFor();
		await page.getByText('It ended already').waitFor();
		assert.ok(await page.getByRole('button', { name: 'Import 3 consents' }).isDisabled());
		await fine(page, 'a draft');
		await page.reload();
		await page.getByText('1 of 2 PDFs are there').waitFor();
		await page.goto(`${server.base}/talent/import`);
		await page.getByText('3 consents of 2 people, 1 of 2 PDFs are there').waitFor();
		await fine(page, 'drafts');
		await page.getByRole('link', { name: 'releases.csv' }).click();
		// What only looks like a PDF is refused in words, and another one takes its place.
		await bring(page, 'Choose files', file('bo.pdf', 'no pdf'));
		await page.getByText('bo.pdf: This is no PDF').waitFor();
		await fine(page, 'a file that is refused');
		await bring(page, 'Choose files', pdf('BO.pdf'));
		await page.getByText('All PDFs are there.').waitFor();
		assert.equal((await talent()).length, 0, 'a draft counts for nothing');
	});

	await t.test('then all of it is imported', async () => {
		const { page } = desk;
		await page.getByRole('button', { name: 'Import 3 consents' }).click();
		await page.getByRole('heading', { name: '3 consents of 2 people imported' }).waitFor();
		await fine(page, 'what was imported');
		await page.getByRole('link', { name: 'Mara Odili' }).click();
		await page.getByRole('heading', { name: 'Mara Odili', level: 1 }).waitFor();
		await page.getByRole('heading', { name: 'Editorial and advertising' }).waitFor();
		const people = await talent();
		assert.deepEqual(people.map((p) => p.name).sort(), ['Bo Lind', 'Mara Odili']);
		assert.ok(people.every((p) => !p.evidence_missing));
	});

	await t.test('the template is sound as it is, on a phone and in German, and a draft can be cancelled', async () => {
		const { page } = phone;
		await page.goto(`${server.base}/settings/profile`);
		await choose(page, 'Language', 'Deutsch');
		await page.getByRole('main').getByRole('button', { name: 'Save' }).click();
		await page.getByText('Gespeichert', { exact: true }).waitFor();
		await page.goto(`${server.base}/talent`);
		await page.getByRole('link', { name: 'Freigaben importieren' }).click();
		await page.getByRole('heading', { name: 'Freigaben importieren', level: 1 }).waitFor();
		await fine(page, 'importing on a phone');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Vorlage herunterladen' }).click();
		const path = await (await download).path();
		const template = file('freigaben.csv', readFileSync(path));
		await bring(page, 'Dateien wählen', file('falsch.csv', 'Name;Zwecke;Kanäle;Länder;Ab;Datei\nAda;Quatsch;Web;DE;1.1.2026;a\n'));
		await page.getByRole('heading', { name: 'falsch.csv: 2 Zellen sind zu ändern' }).waitFor();
		await page.getByText('Diesen Zweck gibt es nicht.').waitFor();
		await fine(page, 'a table that is refused, on a phone');
		await bring(page, 'Dateien wählen', template);
		await page.getByRole('heading', { name: 'freigaben.csv', level: 1 }).waitFor();
		await page.getByText('Ada Beispiel', { exact: true }).waitFor();
		await page.getByText('1 PDF fehlt', { exact: true }).waitFor();
		await page.getByText('Redaktionell und Marketing').waitFor();
		await fine(page, 'a draft on a phone');
		await page.getByRole('button', { name: 'Import abbrechen' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Import abbrechen' }).click();
		await page.getByRole('heading', { name: 'Freigaben importieren', level: 1 }).waitFor();
		assert.equal(await page.getByRole('link', { name: 'freigaben.csv' }).count(), 0);
		assert.equal((await talent()).length, 2);
	});

	assert.deepEqual([...desk.faults, ...phone.faults], []);
});
