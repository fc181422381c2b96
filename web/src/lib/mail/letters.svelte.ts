import { answer, api, type Letter, type LetterState } from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';

const pageSize = 50;

/** The outbox, newest first; of one state where one is chosen. */
export class Letters extends PagedList<Letter> {
	constructor(readonly state: LetterState | undefined) {
		super();
	}

	protected read(cursor: string | undefined) {
		const query = { limit: pageSize, cursor, state: this.state };
		return answer(api.GET('/mail', { params: { query } }));
	}
}
