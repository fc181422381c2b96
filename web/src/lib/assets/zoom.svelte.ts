import {
	fitted,
	moved,
	overflows,
	revealed,
	zoomed,
	type Point,
	type Size,
	type View
} from './zoom';

/** Between the whole picture and the edges of the stage, px. */
const margin = 20;

/** How far a picture is zoomed in, and where it stands. */
export class Zoom {
	/** Of the picture in its own px; undefined until it is known. */
	picture = $state.raw<Size>();
	stage = $state.raw<Size>({ width: 0, height: 0 });
	/** Undefined: the whole picture, also when the stage changes its size. */
	#chosen = $state.raw<View>();
	readonly #margin = $derived(this.stage.width < 600 ? 0 : margin);

	constructor(
		/** The asset that is zoomed: another one begins anew. */
		readonly asset: string
	) {}

	/** Where the picture stands; undefined while there is nothing to stand. */
	get view(): View | undefined {
		if (!this.picture || this.stage.width === 0) return undefined;
		return this.#chosen ?? fitted(this.picture, this.stage, this.#margin);
	}

	get whole(): boolean {
		return this.#chosen === undefined;
	}

	/** There is more picture than stage. */
	get movable(): boolean {
		const { view, picture } = this;
		return view !== undefined && picture !== undefined && overflows(view, picture, this.stage);
	}

	fit(): void {
		this.#chosen = undefined;
	}

	/** Zooms by a factor around a point, or around the middle. */
	by(factor: number, at: Point = this.#middle): void {
		const { view, picture } = this;
		if (!view || !picture) return;
		const next = zoomed(view, factor, at, picture, this.stage, this.#margin);
		const least = fitted(picture, this.stage, this.#margin).scale;
		this.#chosen = next.scale <= least * 1.001 ? undefined : next;
	}

	/** One picture px a screen px (or deeper, where that is no more than the whole), and back. */
	toggle(at: Point = this.#middle): void {
		const { view } = this;
		if (!view) return;
		if (!this.whole) this.fit();
		else this.by(Math.max(1 / view.scale / devicePixelRatio, 2.5), at);
	}

	move(dx: number, dy: number): void {
		const { view, picture } = this;
		if (view && picture && !this.whole) {
			this.#chosen = moved(view, dx, dy, picture, this.stage);
		}
	}

	/** Brings a part of the picture (fractions) into view. */
	reveal(part: Size & Point): void {
		const { view, picture } = this;
		if (view && picture && !this.whole) {
			this.#chosen = revealed(view, part, picture, this.stage);
		}
	}

	get #middle(): Point {
		return { x: this.stage.width / 2, y: this.stage.height / 2 };
	}
}
