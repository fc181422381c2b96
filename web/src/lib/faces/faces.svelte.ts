import { answer, api, type Box, type Face, type FaceDecision } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { errorText, toasts } from '$lib/ui';
import { decided, doneSentence, needsDecision } from './decide';

const collectMs = 250;

/** A decision taken here, and how to take it back. */
interface Taken {
	face: string;
	before: FaceDecision;
	/** The message that offers it. */
	toast?: number;
}

/** The faces of one asset: shown, decided on, drawn, and kept true by the server's events. */
export class FaceList {
	items = $state.raw<Face[]>([]);
	ready = $state(false);
	error = $state.raw<unknown>();
	/** The face that the keys decide on. */
	active = $state<string>();
	/** The face that is pointed at, in the list or on the picture. */
	lit = $state<string>();
	#taken = $state.raw<Taken[]>([]);
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Decisions on their way: what the server says meanwhile is older. */
	#sending = 0;

	constructor(readonly asset: string) {}

	get current(): Face | undefined {
		return this.items.find((f) => f.id === this.active);
	}

	get undoable(): boolean {
		return this.#taken.length > 0;
	}

	async load(): Promise<void> {
		try {
			const { items } = await answer(
				api.GET('/assets/{a}/faces', { params: { path: { a: this.asset } } })
			);
			if (this.#sending > 0) return;
			this.items = this.#inOrder(items);
			if (!this.ready) this.active ??= this.items.find(needsDecision)?.id;
			this.error = undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	follow(): () => void {
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.load(), collectMs);
		};
		const stops = [
			events.on('face', (e) => e.asset_id === this.asset && soon()),
			events.on('asset', (e) => e.id === this.asset && e.change !== 'deleted' && soon()),
			events.on('talent', soon),
			events.on('project', soon),
			events.on('resync', soon)
		];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	/** The face `by` places further; undefined beyond the ends. */
	neighbour(by: 1 | -1): Face | undefined {
		const at = this.items.findIndex((f) => f.id === this.active);
		if (at < 0) return this.items.at(by === 1 ? 0 : -1);
		return this.items[at + by];
	}

	/** Decides on a face at once on the page, then on the server; a refusal puts it back. */
	async decide(face: Face, decision: FaceDecision, name?: string): Promise<void> {
		const taken: Taken = { face: face.id, before: decisionOf(face) };
		const last = this.#taken.at(-1);
		this.#taken = [...this.#taken, taken];
		this.#put(decided(face, decision, name));
		this.#advance(face);
		if (await this.#send(face, decision)) {
			// one message at a time: the newest decision is the one to take back
			if (last?.toast !== undefined) toasts.dismiss(last.toast);
			taken.toast = toasts.show(doneSentence(decision, name ?? face.talent_name), {
				undo: () => this.undo(face.id)
			});
		} else {
			this.#taken = this.#taken.filter((t) => t !== taken);
			this.active = face.id;
		}
	}

	/** Takes back the last decision made here, or the last one on a face. */
	async undo(face?: string): Promise<void> {
		const last = this.#taken.findLast((t) => face === undefined || t.face === face);
		const now = this.items.find((f) => f.id === last?.face);
		if (!last || !now) return;
		this.#taken = this.#taken.filter((t) => t !== last);
		if (last.toast !== undefined) toasts.dismiss(last.toast);
		this.active = now.id;
		await this.#send(now, last.before);
	}

	/** Adds a box around a face that detection missed, and goes to it. */
	async draw(box: Box): Promise<void> {
		const face = await answer(
			api.POST('/assets/{a}/faces', { params: { path: { a: this.asset } }, body: { box } })
		);
		this.items = this.#inOrder([...this.items.filter((f) => f.id !== face.id), face]);
		this.active = face.id;
	}

	async remove(face: Face): Promise<void> {
		await api.DELETE('/faces/{f}', { params: { path: { f: face.id } } });
		this.active = (this.neighbour(1) ?? this.neighbour(-1))?.id;
		this.items = this.items.filter((f) => f.id !== face.id);
		this.#taken = this.#taken.filter((t) => t.face !== face.id);
	}

	async #send(face: Face, decision: FaceDecision): Promise<boolean> {
		this.#sending++;
		try {
			this.#put(
				await answer(api.PATCH('/faces/{f}', { params: { path: { f: face.id } }, body: decision }))
			);
			return true;
		} catch (error) {
			this.#put(face);
			toasts.error(errorText(error));
			return false;
		} finally {
			this.#sending--;
		}
	}

	/** On to the next face that needs a decision, first behind this one, then before it. */
	#advance(from: Face): void {
		const at = this.items.findIndex((f) => f.id === from.id);
		const next = [...this.items.slice(at + 1), ...this.items.slice(0, at)].find(needsDecision);
		if (next) this.active = next.id;
	}

	#put(face: Face): void {
		this.items = this.items.map((f) => (f.id === face.id ? face : f));
	}

	/** From left to right, what does not count last; a face keeps its place while the page is open. */
	#inOrder(items: Face[]): Face[] {
		const places = new Map(this.items.map((f, i) => [f.id, i]));
		const place = (f: Face) => places.get(f.id) ?? Infinity;
		return [...items].sort(
			(a, b) =>
				compare(place(a), place(b)) ||
				Number(a.state === 'ignored') - Number(b.state === 'ignored') ||
				a.frame - b.frame ||
				a.box.x - b.box.x
		);
	}
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** What was decided, so that it can be decided again. */
const decisionOf = (face: Face): FaceDecision => ({
	decision: face.decision ?? null,
	...(face.decision === 'confirmed' && face.talent_id ? { talent_id: face.talent_id } : {}),
	...(face.reason ? { reason: face.reason } : {})
});
