// A depicted person's page in each of its states, on a phone: what is said, that nothing is ticked beforehand, that errors
// keep what was filled in, that a keyboard is enough. The API's answers are set by the tests.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { checkAccessibility, checkFits, openPage, photo, startBrowser, startServer } from './harness.mjs';
import { consent, drawSignature, LINK, request, serve, world } from './portal-fixture.mjs';

let server, browser;
before(async () => {
	server = await startServer();
	browser = await startBrowser();
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Opens the page of a world, does something there, and sees that nothing broke. */
async function opened(answers, run, { path = '/t', ...options } = {}) {
	const { page, faults } = await openPage(browser, { ...PHONE, ...options });
	await serve(page, answers);
	await page.goto(`${server.base}${path}#${LINK}`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await run(page);
	assert.deepEqual(
		faults.filter((fault) => !/status of (403|429)|ERR_FAILED/.test(fault)),
		[]
	);
	assert.equal(await page.evaluate(() => localStorage.length), 0);
	await page.context().close();
}
const fine = async (page, where) => {
	await checkFits(page, where);
	await checkAccessibility(page, where);
};
const primary = (page) => page.locator('.end .primary');

test('a depicted person’s page', async (t) => {
	await t.test('a request: everything is off, and the link is out of the address bar (A4)', async () => {
		await opened(world(), async (page) => {
			await page.waitForURL(`${server.base}/t`);
			for (const on of await page.getByRole('switch').all())
				assert.equal(await on.getAttribute('aria-checked'), 'false');
			assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
			await page.getByText('In print and on the web, in Germany and France, until 1 January 2041.').waitFor();
			assert.equal(await primary(page).getAttribute('aria-disabled'), 'true');
			await page.getByText('Switch on what you agree to, or decline everything.').waitFor();
			await fine(page, 'a request');
		});
	});

	await t.test('fits a screen of 320 px: a phone at twice the size', async () => {
		await opened(world(), async (page) => checkFits(page, 'a request at 320 px'), {
			viewport: { width: 320, height: 640 }
		});
		const large = world({ view: { ...world().view, consents: [consent()], requests: [] } });
		await opened(large, async (page) => checkFits(page, 'the own page at 320 px'), {
			viewport: { width: 320, height: 640 }
		});
	});

	await t.test('matching is a question of its own: its switch asks again, and No leaves it off (A4)', async () => {
		await opened(world(), async (page) => {
			const face = page.getByRole('switch', { name: 'May a computer look for your face?' });
			await face.click();
			const dialog = page.getByRole('dialog');
			assert.equal(await dialog.getByRole('checkbox').isChecked(), false);
			await dialog.getByRole('button', { name: 'Yes, I agree to this' }).click();
			await dialog.getByText('Tick this if you agree.').waitFor();
			await fine(page, 'the question about the face');
			await dialog.getByRole('button', { name: 'No', exact: true }).click();
			assert.equal(await face.getAttribute('aria-checked'), 'false');
			await face.click();
			await dialog.getByRole('checkbox').check();
			await dialog.getByRole('button', { name: 'Yes, I agree to this' }).click();
			await page.getByRole('button', { name: 'Agree to face search' }).waitFor();
		});
	});

	await t.test('a keyboard is enough to sign, and what is missing is said', async () => {
		const answers = world();
		answers.refuse['POST /portal/requests/r1/sign'] = [409, 'request_expired'];
		await opened(answers, async (page) => {
			const first = page.getByRole('switch').first();
			await first.focus();
			await page.keyboard.press('Space');
			await primary(page).focus();
			await page.keyboard.press('Enter');
			await page.getByText('Type your full name.').waitFor();
			await page.getByText('Still missing: your name and your signature.').waitFor();
			const name = page.getByLabel('Your full name');
			assert.equal(await name.evaluate((field) => field === document.activeElement), true);
			await fine(page, 'what is missing');
			await page.keyboard.type('Aino Salmi');
			await page.getByRole('button', { name: 'Type your name instead.' }).focus();
			await page.keyboard.press('Enter');
			await page.getByText('Your typed name is your signature.').waitFor();
			await primary(page).focus();
			await page.keyboard.press('Enter');
			await page.getByText('The time to answer this request is over.').waitFor();
			const [, , sent] = answers.calls.find(([, path]) => path.endsWith('/sign'));
			assert.deepEqual(sent, {
				name: 'Aino Salmi',
				relation: 'self',
				items: [{ purpose: 'editorial', channels: ['print', 'web'] }],
				biometric: false,
				signature: null,
				typed: true,
				text_sha256: request().text_sha256
			});
		});
	});

	await t.test('an error keeps what was filled in; a text that changed is read again', async () => {
		const answers = world();
		answers.refuse['POST /portal/requests/r1/sign'] = 'abort';
		await opened(answers, async (page) => {
			await page.getByRole('checkbox', { name: 'Web' }).check({ force: true });
			await page.getByLabel('Your full name').fill('Aino Salmi');
			await drawSignature(page);
			await page.getByRole('button', { name: 'Agree to articles and reports' }).click();
			await page.getByText('The server cannot be reached.').waitFor();
			answers.refuse['POST /portal/requests/r1/sign'] = [409, 'text_changed'];
			answers.view.requests[0] = request({ text: 'RELEASE, new', text_sha256: 'f'.repeat(64) });
			await page.getByRole('button', { name: 'Agree to articles and reports' }).click();
			await page.getByText('The text was changed while you were reading.').waitFor();
			assert.equal(await page.getByLabel('Your full name').inputValue(), 'Aino Salmi');
			assert.equal(await page.getByRole('checkbox', { name: 'Web' }).isChecked(), true);
			delete answers.refuse['POST /portal/requests/r1/sign'];
			await page.getByText('Full text of the release').click();
			await page.getByText('RELEASE, new').waitFor();
			await fine(page, 'a text that changed');
			await page.getByRole('button', { name: 'Agree to articles and reports' }).click();
			const sent = answers.calls.filter(([, path]) => path.endsWith('/sign')).at(-1)[2];
			assert.equal(sent.text_sha256, 'f'.repeat(64));
			assert.deepEqual(sent.items, [{ purpose: 'editorial', channels: ['web'] }]);
			assert.ok(sent.signature.strokes[0].length > 10);
		});
	});

	await t.test('a minor’s guardian says who they are (A14)', async () => {
		const answers = world();
		answers.view.requests[0] = request({ guardian_needed: true });
		Object.assign(answers.view.talent, { name: 'Noah Virtanen', minor: true, majority_on: '2041-04-02' });
		await opened(answers, async (page) => {
			await page.getByText('asks about Noah Virtanen').waitFor();
			await page.getByText('Noah Virtanen is a minor: a parent or guardian signs').waitFor();
			await page.getByText('On 2 April 2041, when Noah Virtanen comes of age').waitFor();
			await page.getByRole('switch').first().click();
			await primary(page).click();
			await page.getByText('Nobody else can sign for a minor.').waitFor();
			await fine(page, 'the guardian');
		});
	});

	await t.test('declining is as easy: two taps, no reason needed', async () => {
		const answers = world();
		await opened(answers, async (page) => {
			await page.getByRole('button', { name: 'No, I decline everything' }).click();
			await fine(page, 'declining');
			await page.getByRole('dialog').getByRole('button', { name: 'Decline everything' }).click();
			await page.getByRole('heading', { name: 'You declined' }).waitFor();
			await fine(page, 'declined');
			assert.deepEqual(answers.calls.find(([, path]) => path.endsWith('/decline'))[2], {});
		});
	});

	await t.test('a new device asks for the code of a mail, pasted with spaces', async () => {
		await opened(world({ code: '123456' }), async (page) => {
			await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
			await fine(page, 'the code');
			const field = page.getByLabel('Code from the mail');
			await field.fill('11 11 11');
			await page.getByText('This code is not right').waitFor();
			await page.getByRole('button', { name: 'Send a new code' }).click();
			await page.getByText('A new code is on its way.').waitFor();
			await field.fill(' 123 456');
			await page.getByRole('heading', { name: 'May we use pictures of you' }).waitFor();
			await page.waitForURL(`${server.base}/t`);
		});
	});

	for (const [what, change, title] of [
		['unknown, ended and revoked links', { 'POST /portal/sessions': [404, 'link_unknown'] }, 'This link does not open anything'],
		['a server that is away', { 'POST /portal/sessions': 'abort' }, 'Your page could not be opened'],
		['too many tries', { 'POST /portal/sessions': [429, 'too_many_attempts'] }, 'Your page could not be opened'],
		['a session that ended', { 'GET /portal': [401, 'link_needed'] }, 'Open this page with your link']
	])
		await t.test(`${what}: says what to do`, async () => {
			await opened(world({ refuse: change }), async (page) => {
				await page.getByRole('heading', { name: title }).waitFor();
				await fine(page, what);
			});
		});

	await t.test('several open requests stand in a list; one that ran out says so', async () => {
		const answers = world();
		answers.view.requests.push(request({ id: 'r2', title: 'And the film?' }));
		answers.view.requests.push(request({ id: 'r3', state: 'expired', title: 'An older one' }));
		await opened(answers, async (page) => {
			await page.getByRole('heading', { name: '2 requests wait for your answer' }).waitFor();
			await fine(page, 'several requests');
			await page.getByRole('link', { name: 'Read and answer: And the film?' }).click();
			await page.getByRole('heading', { name: 'And the film?', level: 1 }).waitFor();
			await page.goBack();
			await page.getByRole('heading', { name: '2 requests wait for your answer' }).waitFor();
		});
		await opened(
			answers,
			async (page) => {
				await page.getByRole('heading', { name: 'The time to answer is over' }).waitFor();
				await fine(page, 'a request that ran out');
			},
			{ path: '/t?request=r3' }
		);
	});

	await t.test('their own page, empty', async () => {
		const answers = world();
		answers.view.requests = [];
		await opened(answers, async (page) => {
			await page.getByText('You agreed to nothing').waitFor();
			await page.getByText('No picture of you yet').waitFor();
			await page.getByText('No computer looks for your face').waitFor();
			await fine(page, 'the own page, empty');
		});
	});

	await t.test('allows less, disputes a picture, adds a photo, signs out', async () => {
		const answers = world();
		answers.view.requests = [];
		answers.view.templates = 1;
		answers.view.consents = [consent(), consent({ id: 'c2', kind: 'biometric', scope: null })];
		answers.pictures = [
			{
				asset_id: 'a1',
				project: { id: 'p1', name: 'Harbour light' },
				width: 800,
				height: 600,
				faces: [{ face_id: 'f1', box: { x: 0.4, y: 0.2, width: 0.2, height: 0.3 }, confirmed: false }]
			}
		];
		await opened(answers, async (page) => {
			await fine(page, 'the own page');
			await page.getByRole('button', { name: 'Allow less: Articles and reports' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('checkbox', { name: 'Print' }).uncheck();
			await fine(page, 'allowing less');
			await dialog.getByRole('button', { name: 'Allow only this' }).click();
			await page.getByText('Now only on the web').waitFor();

			await page.getByRole('button', { name: /^Picture 1 from “Harbour light”/ }).click();
			await dialog.getByRole('button', { name: 'That is not me' }).click();
			await fine(page, 'a disputed picture');
			await dialog.getByRole('button', { name: 'That is not me' }).click();
			await page.getByText('Noted: that is not you.').waitFor();
			await page.getByText('No picture of you yet').waitFor();

			const chooser = page.waitForEvent('filechooser');
			await page.getByRole('button', { name: 'Choose a photo' }).click();
			await (await chooser).setFiles(photo('one.jpg'));
			await page.getByText('What is kept of this photo').waitFor();
			await fine(page, 'the photo before it is sent');
			await page.getByRole('button', { name: 'Measure this photo' }).click();
			await page.getByText('Your face is measured.').waitFor();

			await page.getByRole('button', { name: 'Sign out on this device' }).click();
			await page.getByRole('heading', { name: 'This device is signed out' }).waitFor();
			await fine(page, 'signed out');
		});
	});

	await t.test('deletes themselves: their name has to be typed', async () => {
		const answers = world();
		answers.view.requests = [];
		await opened(answers, async (page) => {
			await page.getByRole('button', { name: 'Delete me' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('button', { name: 'Delete me for good' }).click();
			await dialog.getByText('This is not the name').waitFor();
			await fine(page, 'deleting oneself');
			await dialog.getByLabel(/^Type “Aino Salmi”/).fill('aino salmi');
			await dialog.getByRole('button', { name: 'Delete me for good' }).click();
			await page.getByRole('heading', { name: 'You are deleted here' }).waitFor();
			await fine(page, 'deleted');
		});
	});
});
