import { answer, api, type Talent } from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';
import { events } from '$lib/events/events.svelte';

const pageSize = 100;
const collectMs = 400;

/** The talent of a workspace by name, page by page, narrowed by what was typed. */
export class TalentList extends PagedList<Talent> {
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly workspace: string,
		readonly text: string
	) {
		super();
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.#again().catch(() => undefined), collectMs);
		};
		const stops = [events.on('talent', soon), events.on('resync', soon)];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	async #again(): Promise<void> {
		const page = await this.read(undefined, Math.min(500, Math.max(pageSize, this.items.length)));
		this.take(page.items, page.next_cursor);
	}

	protected read(cursor: string | undefined, limit = pageSize) {
		return answer(
			api.GET('/workspaces/{w}/talent', {
				params: {
					path: { w: this.workspace },
					query: { q: this.text || undefined, limit, cursor }
				}
			})
		);
	}
}
