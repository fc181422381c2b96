import {
	answer,
	api,
	fileBody,
	type Appearance,
	type Consent,
	type NewConsent,
	type Rematch,
	type Talent
} from '$lib/api';
import { events } from '$lib/events/events.svelte';

const collectMs = 250;

/** One person that is open: their consents, references and where they appear. */
export class OpenTalent {
	now = $state.raw<Talent>() as Talent;
	consents = $state.raw<Consent[]>([]);
	appearances = $state.raw<Appearance[]>([]);
	/** Matching again, while it runs. */
	rematch = $state.raw<Rematch>();
	gone = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(talent: Talent) {
		this.now = talent;
	}

	static async read(t: string): Promise<OpenTalent> {
		const talent = new OpenTalent(
			await answer(api.GET('/talent/{t}', { params: { path: { t } } }))
		);
		await talent.#readRest();
		return talent;
	}

	get id(): string {
		return this.now.id;
	}

	async refresh(): Promise<void> {
		this.now = await answer(api.GET('/talent/{t}', this.#path));
		await this.#readRest();
	}

	/** Null takes something away. */
	async change(change: {
		name?: string;
		email?: string | null;
		majority_on?: string | null;
		notes?: string | null;
	}): Promise<void> {
		this.now = await answer(api.PATCH('/talent/{t}', { ...this.#path, body: change }));
		await this.#readRest();
	}

	async delete(): Promise<void> {
		await api.DELETE('/talent/{t}', this.#path);
		this.gone = true;
	}

	async record(consent: NewConsent): Promise<Consent> {
		const given = await answer(api.POST('/talent/{t}/consents', { ...this.#path, body: consent }));
		await this.refresh();
		void this.#askRematch();
		return given;
	}

	async withdraw(consent: string, reason: string): Promise<void> {
		await api.POST('/consents/{c}/withdraw', {
			params: { path: { c: consent } },
			body: reason ? { reason } : {}
		});
		await this.refresh();
		void this.#askRematch();
	}

	async addEvidence(consent: string, file: File): Promise<void> {
		await api.POST('/consents/{c}/evidence', {
			params: { path: { c: consent } },
			...fileBody(file)
		});
		await this.refresh();
	}

	async addReference(file: File): Promise<void> {
		await api.POST('/talent/{t}/references', { ...this.#path, ...fileBody(file) });
		await this.refresh();
		void this.#askRematch();
	}

	async removeReference(reference: string): Promise<void> {
		await api.DELETE('/references/{r}', { params: { path: { r: reference } } });
		await this.refresh();
		void this.#askRematch();
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.refresh().catch(() => undefined), collectMs);
		};
		const stops = [
			events.on('talent', (e) => e.id === this.id && !this.gone && soon()),
			events.on('resync', soon),
			events.on('rematch', (e) => {
				if (e.workspace_id !== this.now.workspace_id) return;
				this.rematch = e.done < e.total ? { running: true, ...e } : undefined;
				if (e.done >= e.total) soon();
			})
		];
		void this.#askRematch();
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	/** Events tell of progress, but not of a pass that began before the page was open. */
	async #askRematch(): Promise<void> {
		try {
			const w = this.now.workspace_id;
			const now = await answer(api.GET('/workspaces/{w}/rematch', { params: { path: { w } } }));
			this.rematch = now.running ? now : undefined;
		} catch {
			// the page says what it knows
		}
	}

	async #readRest(): Promise<void> {
		const [consents, appearances] = await Promise.all([
			answer(api.GET('/talent/{t}/consents', this.#path)),
			answer(api.GET('/talent/{t}/appearances', this.#path))
		]);
		this.consents = consents.items;
		this.appearances = appearances.items;
	}

	get #path() {
		return { params: { path: { t: this.id } } };
	}
}
