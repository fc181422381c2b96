// Anybody asks about their data on a phone, without an account; a desk answers in time; who asked reads it (B2, B16).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, startBrowser, startServer, until } from './harness.mjs';
import { choose, read, signUp } from './steps.mjs';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
let server, browser, desk, asker, german;

before(async () => {
	server = await startServer();
	browser = await startBrowser();
	desk = await openPage(browser);
	asker = await openPage(browser, { viewport: PHONE, hasTouch: true });
	german = await openPage(browser, { viewport: PHONE, hasTouch: true, locale: 'de-DE' });
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
	await page.setViewportSize(page === desk.page ? WIDE : PHONE);
}

const letter = async (to, about) => {
	const theirs = () =>
		server.letters().findLast((one) => one.to.includes(to) && one.subject.includes(about));
	await until(`the letter to ${to}: ${about}`, () => theirs() !== undefined);
	return theirs().text;
};

test('anybody asks, the desk answers, who asked reads it', async (t) => {
	let workspace;

	await t.test('the sign-in page leads there, and the page needs no account', async () => {
		await signUp(desk.page, server.base, 'Ines Kaspar', 'ines@example.org');
		workspace = (await read(desk.page, '/me')).workspaces[0].id;
		const { page } = asker;
		await page.goto(`${server.base}/sign-in`);
		await page.getByRole('link', { name: 'Questions about your data' }).click();
		await page.getByRole('heading', { name: 'Your data: ask or object' }).waitFor();
		await page.getByText('Your question goes to whoever runs this installation.').waitFor();
		await page.goto(`${server.base}/privacy-request?to=${workspace}`);
		await page.getByText('Your question goes to the people whose page you came from.').waitFor();
		await fine(page, 'asking');
		await page.getByRole('button', { name: 'Send my request' }).click();
		await page.getByText('Say in a few words what you want.').waitFor();
		await page.getByText('Write a mail address like name@example.org.').waitFor();
		await fine(page, 'asking with something missing');
	});

	await t.test('a code shows whose address it is', async () => {
		const { page } = asker;
		await choose(page, 'What is it about?', 'Delete what you hold about me');
		await page.getByLabel('In your words').fill('I was at the market on 3 May, by the boats.');
		await page.getByLabel('Your name').fill('Mara Ölmez');
		await page.getByLabel('Your mail address').fill('mara@example.org');
		await page.getByRole('button', { name: 'Send my request' }).click();
		await page.getByRole('heading', { name: 'Your request was received' }).waitFor();
		await fine(page, 'the code');
		await page.getByLabel('Code from the mail').fill('000 001');
		await page.getByRole('button', { name: 'Show my request' }).click();
		await page.getByRole('alert').waitFor();
		const [, code] = (await letter('mara@example.org', 'We have received')).match(/^ +(\d{6})$/m);
		await page.getByLabel('Code from the mail').fill(code);
		await page.getByRole('button', { name: 'Show my request' }).click();
		await page.getByRole('heading', { name: 'Your privacy request' }).waitFor();
		await page.getByText('Waits for an answer').waitFor();
		await page.getByText(/^Answer due by/).waitFor();
		await fine(page, 'a request of one’s own');
		assert.equal(await page.evaluate(() => localStorage.length), 0);
	});

	await t.test('the desk sees it, writes, and is written back to', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/privacy`);
		await page.getByRole('link', { name: /Deletion\s+Mara Ölmez/ }).waitFor();
		await fine(page, 'the desk');
		await page.getByRole('link', { name: /Deletion\s+Mara Ölmez/ }).click();
		await page.getByRole('heading', { name: 'Deletion', level: 1 }).waitFor();
		await page.getByText('It is known who asks').waitFor();
		await fine(page, 'a request at the desk');
		await choose(page, 'Begin with a text', 'We need more to find you');
		const field = page.getByRole('textbox', { name: 'Answer' });
		assert.match(await field.inputValue(), /^Hello,/);
		// Another text takes its place; words of one's own stay.
		await choose(page, 'Begin with a text', 'Nothing is held about you');
		assert.match(await field.inputValue(), /Nothing is held about you/);
		const own = `${await field.inputValue()}\n\nInes`;
		await field.fill(own);
		await choose(page, 'Begin with a text', 'We need more to find you');
		await page.getByText('What you wrote stays.').first().waitFor();
		assert.equal(await field.inputValue(), own);
		await field.fill('');
		await choose(page, 'Begin with a text', 'We need more to find you');
		await page.getByRole('button', { name: 'Send message' }).click();
		await page.getByText('Ines Kaspar, for the desk').waitFor();

		const told = await letter('mara@example.org', 'has written about');
		const [, secret] = told.match(/\/privacy-request#(\S+)/);
		await asker.page.goto(`${server.base}/privacy-request#${secret}`);
		await asker.page.getByText(/we need a little more/).waitFor();
		assert.equal(new URL(asker.page.url()).hash, '', 'the secret leaves the address');
		await asker.page.getByLabel('Write back').fill('On the quay, with a red coat.');
		await asker.page.getByRole('button', { name: 'Send', exact: true }).click();
		await asker.page.getByText('On the quay, with a red coat.').first().waitFor();
		// It comes without a reload.
		await page.getByText('On the quay, with a red coat.').waitFor();
	});

	await t.test('the desk extends, and closes it as done', async () => {
		const { page } = desk;
		await page.getByRole('button', { name: 'Extend' }).click();
		const dialog = page.getByRole('dialog');
		await fine(page, 'extending');
		await dialog.getByRole('button', { name: 'Extend' }).click();
		await dialog.getByText(/^Choose a day after/).waitFor();
		const latest = await dialog.getByLabel('Until').getAttribute('max');
		await dialog.getByLabel('Until').fill(latest);
		await dialog.getByLabel('Reason').fill('There are more than a thousand pictures.');
		await dialog.getByRole('button', { name: 'Extend' }).click();
		await page.getByText('Why it takes longer').waitFor();
		await letter('mara@example.org', 'takes longer');
		assert.equal(await page.getByRole('button', { name: 'Extend' }).count(), 0, 'once');

		await page.getByRole('textbox', { name: 'Answer' }).fill('Both pictures are deleted.');
		await page.getByRole('button', { name: 'Close as done' }).click();
		await fine(page, 'closing');
		await page.getByRole('dialog').getByRole('button', { name: 'Close as done' }).click();
		await page.getByText('What was done').waitFor();
		await page.getByText('Done, by Ines Kaspar').waitFor();
		await fine(page, 'a request that is closed');
		await page.goto(`${server.base}/privacy?filter=done`);
		await page.getByRole('link', { name: /Deletion\s+Mara Ölmez/ }).waitFor();
		await fine(page, 'what was answered');
		await page.getByRole('button', { name: 'Register' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click();
		assert.equal((await download).suggestedFilename(), 'privacy-requests.csv');
	});

	await t.test('who asked reads the answer by the link of the letter', async () => {
		const told = await letter('mara@example.org', 'was answered');
		assert.match(told, /Both pictures are deleted\./);
		const [, secret] = told.match(/\/privacy-request#(\S+)/);
		await asker.page.goto(`${server.base}/privacy-request#${secret}`);
		await asker.page.getByText('Both pictures are deleted.').waitFor();
		await asker.page.getByText('Answered', { exact: true }).waitFor();
		await fine(asker.page, 'an answer');
		await asker.page.getByLabel('Write back').fill('Thank you, both are gone.');
		await asker.page.getByRole('button', { name: 'Send', exact: true }).click();
		await asker.page.getByText('Thank you, both are gone.').first().waitFor();
		await desk.page.goto(`${server.base}/privacy?filter=waiting`);
		await desk.page.getByRole('link', { name: /Deletion\s+Mara Ölmez/ }).waitFor();
		await fine(desk.page, 'who wrote last');
		await asker.page.goto(`${server.base}/privacy-request#${'x'.repeat(43)}`);
		await asker.page.getByRole('heading', { name: 'This link opens nothing' }).waitFor();
		await fine(asker.page, 'a dead link');
	});

	await t.test('the same in German, refused', async () => {
		const { page } = german;
		await page.goto(`${server.base}/privacy-request`);
		await page.getByRole('heading', { name: 'Ihre Daten: fragen oder widersprechen' }).waitFor();
		await fine(page, 'asking in German');
		await page.getByLabel('In Ihren Worten').fill('Was ist über mich gespeichert?');
		await page.getByLabel('Ihr Name').fill('Jan Böhm');
		await page.getByLabel('Ihre Mailadresse').fill('jan@example.org');
		await page.getByRole('button', { name: 'Anfrage senden' }).click();
		await page.getByRole('heading', { name: 'Ihre Anfrage ist eingegangen' }).waitFor();
		await letter('jan@example.org', 'Ihre Anfrage ist eingegangen');

		// Nobody typed the code: it counts all the same, at the operator's desk.
		await desk.page.goto(`${server.base}/privacy?desk=operator`);
		await desk.page.getByRole('link', { name: /Access\s+Jan Böhm/ }).click();
		await desk.page.getByText(/was not proved to be theirs/).waitFor();
		await choose(desk.page, 'Begin with a text', 'We need to know who you are');
		const field = desk.page.getByRole('textbox', { name: 'Answer' });
		assert.match(await field.inputValue(), /^Guten Tag,/, 'in the language of who asks');
		await desk.page.getByRole('button', { name: 'Refuse' }).click();
		const dialog = desk.page.getByRole('dialog');
		await fine(desk.page, 'refusing');
		await dialog.getByLabel('Reason').fill('Wir können nicht feststellen, wer fragt.');
		await dialog.getByRole('button', { name: 'Refuse' }).click();
		await desk.page.getByText('Why it was refused').waitFor();
		// To open a link says nothing of who opened it; to say that one asked does.
		const received = await letter('jan@example.org', 'Ihre Anfrage ist eingegangen');
		assert.doesNotMatch(received, /Jan/, 'it names nobody');
		await page.goto(`${server.base}/privacy-request#${received.match(/\/privacy-request#(\S+)/)[1]}`);
		await page.getByText(/Noch ist nicht bekannt, dass Sie das gefragt haben/).waitFor();
		await fine(page, 'a request that is not confirmed');
		await desk.page.getByText(/was not proved to be theirs/).waitFor();
		await page.getByRole('button', { name: 'Ja, das habe ich gefragt' }).click();
		await desk.page.getByText('It is known who asks').waitFor();
		assert.equal(await page.getByRole('button', { name: 'Ja, das habe ich gefragt' }).count(), 0);

		const told = (await letter('jan@example.org', 'abgelehnt')).replaceAll('\n', ' ');
		assert.match(told, /Aufsichtsbehörde/);
		const [, secret] = told.match(/\/privacy-request#(\S+)/);
		await page.goto(`${server.base}/privacy-request#${secret}`);
		await page.getByText('Wir können nicht feststellen, wer fragt.').waitFor();
		await page.getByText(/vor Gericht gehen/).waitFor();
		await fine(page, 'a refusal in German');
	});

	await t.test('an account asks in its settings', async () => {
		const { page } = desk;
		await page.goto(`${server.base}/settings/privacy`);
		await page.getByText('You have not asked anything yet.').waitFor();
		await page.getByRole('button', { name: 'Ask something' }).click();
		await page.getByLabel('In your words').fill('Which tokens of mine are there?');
		await fine(page, 'asking in the settings');
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await page.getByText('Waits for an answer').waitFor();
		await fine(page, 'one’s own requests');
	});

	assert.deepEqual(desk.faults, []);
	assert.deepEqual(german.faults, []);
	// a wrong code and a dead link are refusals that the browser notes
	assert.deepEqual(asker.faults, []);
});
