import { answer, api, ProblemError, type Takeout } from '$lib/api';

/** While one is being made it is asked for this often, in milliseconds. */
const PAUSE = 1000;

/** What an account takes with it; one that runs is followed. */
export class Takeouts {
	items = $state.raw<Takeout[]>([]);
	readonly running = $derived(this.items.some((one) => one.state === 'running'));

	constructor(items: Takeout[]) {
		this.items = items;
	}

	async ask(): Promise<void> {
		const asked = await answer(api.POST('/me/exports'));
		this.items = [asked, ...this.items];
	}

	async drop(one: Takeout): Promise<void> {
		try {
			await answer(api.DELETE('/me/exports/{e}', { params: { path: { e: one.id } } }));
		} catch (error) {
			// gone already: nothing is left to be done
			if (!(error instanceof ProblemError && error.status === 404)) throw error;
		}
		this.items = this.items.filter((other) => other.id !== one.id);
	}

	/** Follows what runs until the returned function is called. */
	follow(): () => void {
		const timer = setInterval(() => void this.#renew(), PAUSE);
		return () => clearInterval(timer);
	}

	async #renew(): Promise<void> {
		try {
			this.items = (await answer(api.GET('/me/exports'))).items;
		} catch {
			// the next one asks again
		}
	}
}
