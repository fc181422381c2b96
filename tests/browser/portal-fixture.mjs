// A depicted person's page without a server behind it: what the API answers is set here, so that every state of the page
// can be shown, also those that take a day, a fault or another device to come about.

export const LINK = 'A'.repeat(43);

/** A picture that Chromium can show: a grey square. */
const grey = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAEklEQVR4nGNoYGBgaGBgGAIEAGTQCAGTfK9VAAAAAElFTkSuQmCC',
	'base64'
);

export const request = (change = {}) => ({
	id: 'r1',
	state: 'opened',
	project: { id: 'p1', name: 'Harbour light' },
	title: 'May we use pictures of you from the harbour day?',
	message: 'We photographed you on 12 September 2026.',
	shoot_dates: '12 September 2026',
	compensation: '400 € for advertising',
	language: 'en',
	items: [
		{ purpose: 'editorial', channels: ['print', 'web'], note: null },
		{ purpose: 'advertising', channels: ['print', 'out_of_home'], note: 'You would be paid for it: 400 €.' },
		{ purpose: 'ai_training', channels: ['internal'], note: null }
	],
	territories: ['DE', 'FR'],
	starts_on: '2026-01-01',
	ends_on: '2041-01-01',
	asks_biometric: true,
	guardian_needed: false,
	text: 'RELEASE\n\nBetween Harbour Row Studio and Aino Salmi.',
	text_sha256: '0123456789abcdef'.repeat(4),
	form: { name: 'Standard release', version: 3 },
	pictures: ['a1', 'a2'],
	expires_at: '2040-12-20T22:00:00Z',
	sent_at: '2026-01-20T10:00:00Z',
	answered_at: null,
	...change
});

export const consent = (change = {}) => ({
	id: 'c1',
	kind: 'likeness',
	state: 'given',
	in_force: true,
	scope: {
		projects: ['p1'],
		purposes: ['editorial'],
		channels: ['print', 'web'],
		territories: 'worldwide',
		starts_on: '2026-01-01',
		ends_on: null
	},
	statement: { text: 'I agree.', language: 'en', sha256: '0123456789abcdef'.repeat(4) },
	given_by: { name: 'Aino Salmi', relation: 'self' },
	method: 'signed_link',
	given_at: '2026-02-01T09:00:00Z',
	withdrawn_at: null,
	request_id: 'r1',
	project_names: ['Harbour light'],
	...change
});

/** What the API knows; tests change it before they open the page. */
export const world = (change = {}) => ({
	view: {
		talent: {
			id: 't1',
			name: 'Aino Salmi',
			language: 'en',
			email_hint: 'a…@example.org',
			email_proved: false,
			minor: false,
			majority_on: null
		},
		asker: { workspace_id: 'w1', name: 'Harbour Row Studio', contact: 'Ines Kaspar, privacy@example.org', logo: null },
		requests: [request()],
		consents: [],
		templates: 0,
		link: { created_at: '2026-01-20T10:00:00Z', last_used_at: null }
	},
	pictures: [],
	/** Refusals by "METHOD /path": [status, code], or "abort". */
	refuse: {},
	/** What was asked: [method, path, body]. */
	calls: [],
	...change
});

/** Answers the calls of a page from a world. */
export async function serve(page, world) {
	await page.route('**/api/v1/portal**', async (route) => {
		const asked = route.request();
		const path = new URL(asked.url()).pathname.replace('/api/v1', '');
		const call = `${asked.method()} ${path}`;
		const text = asked.postData();
		const body = text?.startsWith('{') ? JSON.parse(text) : undefined;
		world.calls.push([asked.method(), path, body]);
		const json = (answer, status = 200) =>
			route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(answer) });
		const refusal = (status, code) =>
			route.fulfill({
				status,
				contentType: 'application/problem+json',
				body: JSON.stringify({ type: 'about:blank', title: code, status, code })
			});
		const refused = world.refuse[call];
		if (refused === 'abort') return route.abort();
		if (refused) return refusal(...refused);
		const [, kind, id, act] = path.split('/').slice(1);
		if (call === 'POST /portal/sessions') {
			if (!world.code || body.code === world.code) return json({}, 201);
			return refusal(403, body.code ? 'code_wrong' : 'code_required');
		}
		if (call === 'PATCH /portal') {
			world.view.talent.language = body.language;
			return json(world.view);
		}
		if (call === 'GET /portal') return json(world.view);
		if (call === 'GET /portal/privacy-requests') return json({ items: [], next_cursor: null });
		if (call === 'GET /portal/pictures') return json({ items: world.pictures, next_cursor: null });
		if (kind === 'pictures' && !act) return route.fulfill({ contentType: 'image/png', body: grey });
		if (act === 'decline') {
			const [declined] = world.view.requests.filter((r) => r.id === id);
			Object.assign(declined, { state: 'declined', answered_at: '2026-02-02T09:00:00Z' });
			return json(declined);
		}
		if (act === 'narrow') {
			world.view.consents[0].scope.channels = body.channels;
			return json(world.view.consents[0]);
		}
		if (call === 'POST /portal/email-codes/verify')
			return body.code === '123456' ? json(world.view) : refusal(403, 'code_wrong');
		return route.fulfill({ status: asked.method() === 'POST' && kind !== 'pictures' ? 202 : 204 });
	});
}

/** Draws something like a signature. */
export async function drawSignature(page) {
	const pad = page.locator('.pad');
	await pad.scrollIntoViewIfNeeded();
	const { x, y, width, height } = await pad.boundingBox();
	const at = (i) => [x + width * (0.1 + 0.02 * i), y + height * (0.5 + 0.2 * Math.sin(i / 2))];
	await page.mouse.move(...at(0));
	await page.mouse.down();
	for (let i = 1; i < 40; i++) await page.mouse.move(...at(i));
	await page.mouse.up();
}
