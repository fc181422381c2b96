import { untrack } from 'svelte';
import { answer, ProblemError } from '$lib/api';
import { i18n, languages, type Language } from '$lib/i18n';
import { formApi } from './client';
import type { FormFault, FormPreview, FormTexts, ReleaseForm } from './types';
import { languagesOf } from './words';

const waitMs = 300;

/** One form while it is written: its texts, how they read, and what keeps them from being published. */
export class FormEditor {
	/** Latest first. */
	versions = $state.raw<ReleaseForm[]>([]);
	name = $state('');
	texts = $state<Record<Language, string>>({ en: '', de: '' });
	language = $state<Language>('en');
	preview = $state.raw<FormPreview>();
	/** Why the preview could not be made. */
	unread = $state.raw<unknown>();
	#wait: ReturnType<typeof setTimeout> | undefined;
	#stop: AbortController | undefined;

	constructor(
		readonly workspace: string,
		versions: ReleaseForm[]
	) {
		this.versions = versions;
		this.#take(this.now);
		this.name = this.now.name;
		const spoken = languagesOf(this.now);
		this.language = spoken.includes(i18n.language) ? i18n.language : (spoken[0] ?? i18n.language);
	}

	get now(): ReleaseForm {
		const [latest] = this.versions;
		if (!latest) throw new Error('a form has a version');
		return latest;
	}

	readonly textChanged = $derived(
		languages.some((language) => this.texts[language] !== (this.now.texts[language] ?? ''))
	);
	readonly changed = $derived(this.textChanged || this.name !== this.now.name);
	/** Published, and nothing was written since. */
	readonly settled = $derived(this.now.published && !this.textChanged);

	faults(language: Language): FormFault[] {
		return this.preview?.faults.filter((fault) => fault.language === language) ?? [];
	}
	leftOut(language: Language): string[] {
		return (
			this.preview?.left_out.flatMap((fault) =>
				fault.language === language && fault.field ? [fault.field] : []
			) ?? []
		);
	}

	/** Whether a text has a field. */
	has(language: Language, field: string): boolean {
		return new RegExp(`\\{\\{\\s*${field}\\s*\\}\\}`).test(this.texts[language]);
	}

	/** Reads the texts with sample data in a moment; what was asked before is dropped. */
	look(): void {
		const texts = this.#sent();
		clearTimeout(this.#wait);
		const first = untrack(() => this.preview === undefined);
		this.#wait = setTimeout(() => void this.#read(texts), first ? 0 : waitMs);
	}

	stop(): void {
		clearTimeout(this.#wait);
		this.#stop?.abort();
	}

	/** Keeps what was written. A change of a published text begins the next version. */
	async save(): Promise<void> {
		if (!this.changed) return;
		const sent = { name: this.name, texts: this.#sent() };
		const text = this.textChanged;
		const saved = await this.#unlessChanged((read_at) =>
			answer(
				formApi.PATCH('/forms/{f}', {
					params: { path: { f: this.now.id } },
					body: { name: sent.name, ...(text ? { texts: sent.texts } : {}), read_at }
				})
			)
		);
		// what was written meanwhile stays
		const same = languages.every((l) => this.texts[l] === (sent.texts[l] ?? ''));
		const older = this.versions.filter((version) => version.version !== saved.version);
		this.versions = [saved, ...older].map((version) => ({ ...version, name: saved.name }));
		if (same) this.#take(saved);
		if (this.name === sent.name) this.name = saved.name;
	}

	/** Saves, and looks whether anything keeps it from being published; what does is shown then. */
	async prepare(): Promise<boolean> {
		await this.save();
		this.stop();
		await this.#read(this.#sent());
		if (this.unread) throw this.unread;
		const fault = this.preview?.faults[0];
		if (fault?.language) this.language = fault.language;
		return fault === undefined;
	}

	/** Publishes what is saved: it never changes from then on. */
	async publish(): Promise<ReleaseForm> {
		const published = await this.#unlessChanged((read_at) =>
			answer(
				formApi.POST('/forms/{f}/publish', {
					params: { path: { f: this.now.id }, query: { read_at } }
				})
			)
		);
		this.versions = this.versions.map((version) => ({
			...(version.version === published.version ? published : version),
			published_version: published.published_version
		}));
		return published;
	}

	/** Takes back what was written since the form was published. */
	async revert(): Promise<void> {
		const left = await answer(
			formApi.POST('/forms/{f}/revert', { params: { path: { f: this.now.id } } })
		);
		this.versions = this.versions.filter((version) => version.version <= left.version);
		this.#take(left);
	}

	async remove(): Promise<void> {
		await formApi.DELETE('/forms/{f}', { params: { path: { f: this.now.id } } });
	}

	/** Goes on from the texts of an earlier version. */
	takeTexts(version: ReleaseForm): void {
		this.#take(version);
	}

	/**
	 * Does it to the version that was read. Where somebody else wrote meanwhile, theirs becomes the present version, and
	 * what was written here stays in the editor.
	 */
	async #unlessChanged(work: (readAt?: string) => Promise<ReleaseForm>): Promise<ReleaseForm> {
		try {
			return await work(this.now.changed_at ?? undefined);
		} catch (error) {
			if (error instanceof ProblemError && error.code === 'changed_meanwhile') {
				const path = { f: this.now.id };
				this.versions = (await answer(formApi.GET('/forms/{f}', { params: { path } }))).items;
			}
			throw error;
		}
	}

	#take(version: ReleaseForm): void {
		this.texts = { en: version.texts.en ?? '', de: version.texts.de ?? '' };
	}

	#sent(): FormTexts {
		return Object.fromEntries(
			languages.filter((l) => this.texts[l].trim()).map((l) => [l, this.texts[l]])
		);
	}

	async #read(texts: FormTexts): Promise<void> {
		this.#stop?.abort();
		const stop = new AbortController();
		this.#stop = stop;
		try {
			this.preview = await answer(
				formApi.POST('/workspaces/{w}/forms/preview', {
					params: { path: { w: this.workspace } },
					body: { texts },
					signal: stop.signal
				})
			);
			this.unread = undefined;
		} catch (error) {
			if (!stop.signal.aborted) this.unread = error;
		}
	}
}
