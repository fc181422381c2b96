import { error } from '@sveltejs/kit';
import { answer } from '$lib/api';
import { formApi } from '$lib/forms/client';
import { m } from '$lib/i18n';
import { refuse } from '$lib/ui/refuse';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
	await parent();
	const path = { f: params.form };
	const { items } = await answer(formApi.GET('/forms/{f}', { params: { path } })).catch(refuse);
	if (items.length === 0) error(404, { message: m.common.not_found_text, code: 'not_found' });
	return { versions: items, form: params.form, wide: true };
};
