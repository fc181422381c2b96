import { written } from './keys';

/** Something that can be done from the keyboard, from the palette, or both. */
export interface Action {
	/** In words, as the palette and the list of keys show it. */
	label: string;
	/** `c`, `mod+a`, `shift+ArrowLeft`, `g p`; without one it is only in the palette. */
	keys?: string;
	run: (event?: KeyboardEvent) => void;
	/** False keeps it out of the palette (arrow keys, for instance). */
	palette?: boolean;
	/** Works also while a text field has the focus. */
	inFields?: boolean;
	/** Only then: the stroke keeps its usual meaning otherwise. */
	when?: () => boolean;
}

const sequenceMs = 900;

class Actions {
	// plain lists: while an effect is torn down, state reads as it was before, and one page's leaving would
	// undo the next page's coming
	readonly #page: (() => Action[])[] = [];
	readonly #everywhere: (() => Action[])[] = [];
	/** Another object whenever a list has changed. */
	#changed = $state.raw({});
	#pending = '';
	#pendingAt = 0;

	/** What the page offers now, the innermost first. */
	get page(): Action[] {
		void this.#changed;
		return this.#page.toReversed().flatMap((give) => give());
	}

	/** What works on every page. */
	get everywhere(): Action[] {
		void this.#changed;
		return this.#everywhere.flatMap((give) => give());
	}

	/** Offers actions while the calling component is shown. */
	provide(give: () => Action[], where: 'page' | 'everywhere' = 'page'): void {
		const list = where === 'page' ? this.#page : this.#everywhere;
		$effect.pre(() => {
			list.push(give);
			this.#changed = {};
			return () => {
				list.splice(list.indexOf(give), 1);
				this.#changed = {};
			};
		});
	}

	/** Runs what a key stroke means here; goes on `window`. */
	handle = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.isComposing) return;
		// dialogs, menus and popovers have the keyboard to themselves
		if (document.querySelector('[data-layer]')) return;
		const stroke = written(event);
		const all = [...this.page, ...this.everywhere].filter((a) => a.when?.() ?? true);
		const now = event.timeStamp;
		const sequence =
			this.#pending && now - this.#pendingAt < sequenceMs ? `${this.#pending} ${stroke}` : stroke;
		const field = isField(event.target);
		const found =
			all.find((a) => a.keys === sequence && (!field || a.inFields)) ??
			all.find((a) => a.keys === stroke && (!field || a.inFields));
		this.#pending = '';
		if (found) {
			// Enter and Space belong to whatever control has the focus
			if ((stroke === 'Enter' || stroke === 'Space') && isControl(event.target)) return;
			event.preventDefault();
			found.run(event);
		} else if (!field && all.some((a) => a.keys?.startsWith(`${stroke} `))) {
			this.#pending = stroke;
			this.#pendingAt = now;
		}
	};
}

function isField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target instanceof HTMLTextAreaElement ||
			target instanceof HTMLSelectElement ||
			(target instanceof HTMLInputElement &&
				!['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type)))
	);
}

function isControl(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest('button, a, summary, input') !== null;
}

export const actions = new Actions();
