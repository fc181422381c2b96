import type { Face, FaceDecision } from '$lib/api';
import { m } from '$lib/i18n';
import type { Action } from '$lib/keys/actions.svelte';
import { isSuggested } from './decide';

interface Deciding {
	/** The face that is decided on; undefined while there is none. */
	face: () => Face | undefined;
	decide: (face: Face, decision: FaceDecision, name?: string) => void;
	undo: () => void;
	undoable: () => boolean;
	/** Whether one may say who somebody is: collaborators from outside may not. Left out: yes. */
	naming?: () => boolean;
}

/** What can be said of the face at hand, from buttons and from the keys; asks where it has to. */
export class Choices {
	/** What is asked for the face it was asked about. */
	asking = $state.raw<{ what: 'name' | 'reason'; face: Face }>();

	constructor(readonly deciding: Deciding) {}

	get #face(): Face | undefined {
		return this.deciding.face();
	}
	get naming(): boolean {
		return this.deciding.naming?.() ?? true;
	}
	get #suggested(): boolean {
		return this.#face !== undefined && isSuggested(this.#face);
	}

	confirm = (): void => {
		const face = this.#face;
		if (face && this.#suggested) this.deciding.decide(face, { decision: 'confirmed' });
	};
	reject = (): void => {
		const face = this.#face;
		if (face && this.#suggested) this.deciding.decide(face, { decision: 'rejected' });
	};
	notAFace = (): void => {
		if (this.#face) this.deciding.decide(this.#face, { decision: 'not_a_face' });
	};
	takeBack = (): void => {
		if (this.#face) this.deciding.decide(this.#face, { decision: null });
	};
	incidental = (): void => {
		if (this.#face) this.asking = { what: 'reason', face: this.#face };
	};
	name = (): void => {
		if (this.#face && this.naming) this.asking = { what: 'name', face: this.#face };
	};

	close = (): void => {
		this.asking = undefined;
	};
	/** Who it is, whether it was asked for or not. */
	named = (talent: { id: string; name: string }): void => {
		const face = this.asking?.face ?? this.#face;
		this.asking = undefined;
		if (!face) return;
		const decision: FaceDecision = { decision: 'confirmed', talent_id: talent.id };
		this.deciding.decide(face, decision, talent.name);
	};
	explained = (reason: string): void => {
		const face = this.asking?.face;
		this.asking = undefined;
		if (face) this.deciding.decide(face, { decision: 'incidental', reason });
	};

	/** The same by keys. */
	actions(): Action[] {
		const { keys } = m.faces;
		const when = () => this.#face !== undefined;
		const suggested = () => this.#suggested;
		return [
			{ label: keys.confirm, keys: 'c', when: suggested, run: this.confirm },
			{ label: keys.reject, keys: 'r', when: suggested, run: this.reject },
			{ label: keys.not_a_face, keys: 'n', when, run: this.notAFace },
			{ label: keys.incidental, keys: 'i', when, run: this.incidental },
			{ label: keys.name, keys: 's', when: () => when() && this.naming, run: this.name },
			{
				label: keys.undo,
				keys: 'z',
				when: this.deciding.undoable,
				run: () => this.deciding.undo()
			}
		];
	}
}
