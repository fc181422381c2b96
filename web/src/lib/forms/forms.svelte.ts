import { answer } from '$lib/api';
import { formApi } from './client';
import type { ReleaseForm } from './types';

/** The release forms of a workspace, each in its latest version. */
export class Forms {
	items = $state.raw<ReleaseForm[]>([]);
	ready = $state(false);
	error = $state.raw<unknown>();

	constructor(readonly workspace: string) {}

	readonly own = $derived(this.items.filter((form) => !form.built_in));
	readonly builtIn = $derived(this.items.filter((form) => form.built_in));

	async load(): Promise<void> {
		this.error = undefined;
		try {
			const path = { w: this.workspace };
			const { items } = await answer(formApi.GET('/workspaces/{w}/forms', { params: { path } }));
			this.items = items;
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	/** A form of one's own with the texts of another one: a draft until it is published. */
	copy(form: ReleaseForm, name: string): Promise<ReleaseForm> {
		return copyForm(this.workspace, form, name);
	}

	async remove(form: ReleaseForm): Promise<void> {
		await formApi.DELETE('/forms/{f}', { params: { path: { f: form.id } } });
		this.items = this.items.filter((one) => one.id !== form.id);
	}
}

/** Makes a form with the texts of another one. */
export function copyForm(workspace: string, form: ReleaseForm, name: string): Promise<ReleaseForm> {
	return answer(
		formApi.POST('/workspaces/{w}/forms', {
			params: { path: { w: workspace } },
			body: { name: name.slice(0, 200), kind: form.kind, texts: form.texts }
		})
	);
}
