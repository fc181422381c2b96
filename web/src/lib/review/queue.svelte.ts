import {
	answer,
	api,
	media,
	type FaceDecision,
	type FaceLabel,
	type ReviewItem,
	type ReviewPage
} from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';
import { events } from '$lib/events/events.svelte';
import { doneSentence } from '$lib/faces/decide';
import { m } from '$lib/i18n';
import { errorText, toasts } from '$lib/ui';

const pageSize = 50;
/** The next page is asked for when so few are left. */
const ahead = 15;
/** Pictures of so many faces are fetched before they are needed. */
const prefetched = 4;

export interface QueueFilter {
	workspace: string;
	project?: string;
	label: FaceLabel;
}

/**
 * Faces that wait for a decision, one after the other; decisions go out while the next face is looked at.
 * Decided ones stay among the items, so that one can go back.
 */
export class ReviewQueue extends PagedList<ReviewItem> {
	/** Index of the face at hand. */
	at = $state(0);
	/** How many waited when the queue was opened. */
	total = $state(0);
	/** Ids of faces that were decided on here. */
	#decided = $state.raw<{ face: string; toast?: number }[]>([]);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly filter: QueueFilter) {
		super();
	}

	get current(): ReviewItem | undefined {
		return this.items[this.at];
	}

	/** The face at hand and what comes after it. */
	get upcoming(): ReviewItem[] {
		return this.items.slice(this.at);
	}

	get decided(): number {
		return this.#decided.length;
	}

	get skipped(): number {
		const done = new Set(this.#decided.map((d) => d.face));
		return this.items.filter((item) => !done.has(item.face.id)).length;
	}

	/** Nothing is left to look at. */
	get finished(): boolean {
		return this.ready && !this.loading && !this.more && this.at >= this.items.length;
	}

	/** Goes on without deciding, or back. */
	step(by: 1 | -1): void {
		this.at = Math.max(0, Math.min(this.items.length, this.at + by));
		this.#moved();
	}

	/** Goes to a face of the list. */
	open(item: ReviewItem): void {
		this.at = this.items.indexOf(item);
		this.#moved();
	}

	/** Begins again with what was skipped. */
	again(): void {
		const done = new Set(this.#decided.map((d) => d.face));
		this.items = this.items.filter((item) => !done.has(item.face.id));
		this.total = this.items.length;
		this.#decided = [];
		this.at = 0;
	}

	async decide(item: ReviewItem, decision: FaceDecision, name?: string): Promise<void> {
		const done: { face: string; toast?: number } = { face: item.face.id };
		const last = this.#decided.at(-1);
		this.#decided = [...this.#decided.filter((d) => d.face !== item.face.id), done];
		if (this.current === item) this.step(1);
		try {
			await this.#send(item.face.id, decision);
			if (last?.toast !== undefined) toasts.dismiss(last.toast);
			done.toast = toasts.show(doneSentence(decision, name ?? item.face.talent_name), {
				undo: () => this.undo(item.face.id)
			});
		} catch (error) {
			// it comes again next, with the reason
			this.#decided = this.#decided.filter((d) => d !== done);
			const others = this.items.filter((i) => i !== item);
			const at = this.items.indexOf(item) < this.at ? this.at - 1 : this.at;
			this.items = [...others.slice(0, at), item, ...others.slice(at)];
			this.at = at;
			toasts.error(m.review.not_done(item.asset.name, errorText(error)));
		}
	}

	/** Takes back the last decision, or the one on a face, and goes to it. */
	async undo(face?: string): Promise<void> {
		const last = this.#decided.findLast((d) => face === undefined || d.face === face);
		if (!last) return;
		if (last.toast !== undefined) toasts.dismiss(last.toast);
		this.#decided = this.#decided.filter((d) => d !== last);
		const at = this.items.findIndex((item) => item.face.id === last.face);
		if (at >= 0) this.at = at;
		try {
			await this.#send(last.face, { decision: null });
		} catch (error) {
			toasts.error(errorText(error));
		}
	}

	/** Follows what others decide and what matching finds, until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('face', (e) => {
				const waits = this.upcoming.find((item) => item.face.id === e.id);
				if (waits && waits !== this.current) void this.#check(waits);
				// whoever waits at the end sees what comes
				else if (!waits && this.finished) this.#renewSoon();
			}),
			events.on('rematch', (e) => e.done >= e.total && this.#renewSoon()),
			events.on('resync', () => this.#renewSoon())
		];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	/** Takes a face out that somebody else decided on. */
	async #check(item: ReviewItem): Promise<void> {
		try {
			const { items } = await answer(
				api.GET('/assets/{a}/faces', { params: { path: { a: item.asset.id } } })
			);
			const now = items.find((f) => f.id === item.face.id);
			if (now && now.decision == null) return;
			const at = this.items.indexOf(item);
			if (at <= this.at) return;
			this.items = this.items.filter((i) => i !== item);
			this.total = Math.max(0, this.total - 1);
		} catch {
			// it stays, and the decision on it says what is wrong
		}
	}

	#renewSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#renew().catch(() => undefined), 600);
	}

	/** Reads the queue again; what was decided and the face at hand stay where they are. */
	async #renew(): Promise<void> {
		const page = await this.read(undefined);
		const before = this.items.slice(0, this.at + 1);
		const known = new Set(before.map((item) => item.face.id));
		const fresh = page.items.filter((item) => !known.has(item.face.id));
		this.take([...before, ...fresh], page.next_cursor);
		this.total = Math.max(this.items.length, this.decided + page.total);
	}

	protected override key(item: ReviewItem): string {
		return item.face.id;
	}

	protected async read(cursor: string | undefined): Promise<ReviewPage> {
		const { workspace: w, project: project_id, label } = this.filter;
		const page = await answer(
			api.GET('/workspaces/{w}/review', {
				params: { path: { w }, query: { project_id, label, cursor, limit: pageSize } }
			})
		);
		if (!this.ready) this.total = page.total;
		return page;
	}

	protected override take(items: ReviewItem[], next: string | null | undefined): void {
		super.take(items, next);
		this.#prefetch();
	}

	#send(face: string, decision: FaceDecision) {
		return api.PATCH('/faces/{f}', { params: { path: { f: face } }, body: decision });
	}

	#moved(): void {
		this.#prefetch();
		if (this.items.length - this.at < ahead) void this.load();
	}

	#prefetch(): void {
		for (const { face, asset, talent } of this.items.slice(this.at + 1, this.at + 1 + prefetched)) {
			const reference = talent?.reference_ids[0];
			for (const src of [
				media.crop(face.id),
				media.thumb(asset.id),
				reference && media.reference(reference)
			]) {
				if (src) new Image().src = src;
			}
		}
	}
}

/** The queue last worked on is kept, so that looking at a picture in between loses nothing. */
let last: ReviewQueue | undefined;

export function reviewQueue(filter: QueueFilter): ReviewQueue {
	if (JSON.stringify(last?.filter) !== JSON.stringify(filter)) last = new ReviewQueue(filter);
	return last as ReviewQueue;
}
