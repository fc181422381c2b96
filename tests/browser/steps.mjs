// What people do in many stories, through the pages as they do it.
import { until } from './harness.mjs';

export const PASSWORD = 'grey heron eats sixty plums';

/** Reads the API as the signed-in person: to look behind what the page says, not to do the work. */
export function read(page, path) {
	return page.evaluate(async (path) => {
		const answer = await fetch(`/api/v1${path}`);
		if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
		return answer.json();
	}, path);
}

/** Signs somebody up; the first account runs the installation. */
export async function signUp(page, base, name, email) {
	await page.goto(`${base}/sign-up`);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Mail address').fill(email);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByLabel('Date of birth').fill('1990-05-02');
	await page.getByRole('checkbox', { name: /I have read and accept/ }).check();
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.getByRole('heading', { name: 'Begin with a project' }).waitFor();
}

/** Makes a project and opens it; gives its id. */
export async function makeProject(page, name) {
	await page.getByRole('button', { name: 'New project' }).first().click();
	await page.getByRole('dialog').getByLabel('Name').fill(name);
	await page.getByRole('button', { name: 'Create project' }).click();
	await page.getByRole('heading', { name, level: 1 }).waitFor();
	return new URL(page.url()).pathname.split('/').at(-1);
}

/** Chooses files as one does behind the upload button. */
export async function upload(page, files) {
	await page.getByRole('banner').getByRole('button', { name: 'Upload' }).click();
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('menuitem', { name: 'Choose files' }).click();
	await (await chooser).setFiles(files);
}

/** Uploads photos and waits for their thorough pass. */
export async function uploadSearched(page, project, files) {
	const { items: before } = await read(page, `/projects/${project}/assets`);
	await upload(page, files);
	await until('the thorough pass', async () => {
		const { items } = await read(page, `/projects/${project}/assets`);
		return (
			items.length === before.length + files.length &&
			items.every((asset) => asset.scan === 'thorough')
		);
	});
}

/** Chooses from a list field by its label; several where the field takes several. */
export async function choose(scope, label, ...options) {
	const page = scope.page?.() ?? scope;
	const field = scope.getByLabel(label, { exact: true });
	await field.click();
	for (const option of options) await page.getByRole('option', { name: option }).click();
	if (options.length > 1) await page.keyboard.press('Escape');
}

/** Chooses countries by typing them. */
export async function chooseCountries(scope, ...names) {
	const page = scope.page?.() ?? scope;
	for (const name of names) {
		await scope.getByLabel('Countries', { exact: true }).fill(name);
		await page.getByRole('option', { name, exact: true }).click();
	}
	await page.keyboard.press('Escape');
}

