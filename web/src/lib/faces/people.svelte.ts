import { SvelteMap } from 'svelte/reactivity';
import { answer, api, type Consent, type Talent } from '$lib/api';
import { events } from '$lib/events/events.svelte';

/** The people on a page, read when a sentence or a picture beside a face needs them. */
export class People {
	readonly #talent = new SvelteMap<string, Talent>();
	readonly #consents = new SvelteMap<string, Consent[]>();
	readonly #wanted = new Set<string>();

	talent(id: string | null | undefined): Talent | undefined {
		return id ? this.#talent.get(id) : undefined;
	}

	consents(talent: string | null | undefined): Consent[] {
		return (talent && this.#consents.get(talent)) || [];
	}

	consent(talent: string | null | undefined, id: string | null | undefined): Consent | undefined {
		return id ? this.consents(talent).find((c) => c.id === id) : undefined;
	}

	/** Reads these people with their consents, each once. */
	want(people: Iterable<string | null | undefined>): void {
		for (const id of people) {
			if (!id || this.#wanted.has(id)) continue;
			this.#wanted.add(id);
			void this.#read(id);
		}
	}

	/** Reads again who changes, until the returned function is called. */
	follow(): () => void {
		const again = (id: string) => this.#wanted.has(id) && void this.#read(id);
		const stops = [
			events.on('talent', ({ id }) => again(id)),
			events.on('resync', () => [...this.#wanted].forEach(again))
		];
		return () => stops.forEach((stop) => stop());
	}

	async #read(t: string): Promise<void> {
		try {
			const path = { params: { path: { t } } };
			const [talent, consents] = await Promise.all([
				answer(api.GET('/talent/{t}', path)),
				answer(api.GET('/talent/{t}/consents', path))
			]);
			this.#talent.set(t, talent);
			this.#consents.set(t, consents.items);
		} catch {
			// without them sentences name no days and no reference stands beside the face
			this.#wanted.delete(t);
		}
	}
}
