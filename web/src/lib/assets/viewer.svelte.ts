import { answer, api, media, type Asset, type AssetSummary } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { FaceList } from '$lib/faces/faces.svelte';
import type { AssetList } from './list.svelte';

/** So many pages of the list are read to find an asset that was opened by its address. */
const mostPages = 12;

/** One asset that is open, with its faces. */
export class OpenAsset {
	now = $state.raw<Asset>();
	error = $state.raw<unknown>();
	gone = $state(false);
	readonly faces: FaceList;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly id: string,
		/** What the list knew of it: shown until the rest has come. */
		known: AssetSummary | undefined
	) {
		this.now = known;
		this.faces = new FaceList(id);
	}

	async load(): Promise<void> {
		try {
			this.now = await answer(api.GET('/assets/{a}', { params: { path: { a: this.id } } }));
			this.error = undefined;
		} catch (error) {
			this.error = error;
		}
	}

	/** Loads, and follows the server's events until the returned function is called. */
	open(): () => void {
		void this.load();
		void this.faces.load();
		const soon = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.load(), 200);
		};
		const stops = [
			this.faces.follow(),
			events.on('asset', (e) => {
				if (e.id !== this.id) return;
				if (e.change === 'deleted') this.gone = true;
				else soon();
			}),
			events.on('face', (e) => e.asset_id === this.id && soon()),
			// of many that changed at once only their project is told
			events.on('project', soon),
			events.on('resync', soon)
		];
		return () => {
			stops.forEach((stop) => stop());
			clearTimeout(this.#timer);
		};
	}

	async rename(name: string): Promise<void> {
		this.now = await answer(
			api.PATCH('/assets/{a}', { params: { path: { a: this.id } }, body: { name } })
		);
	}

	async searchAgain(): Promise<void> {
		await api.POST('/assets/{a}/scan', { params: { path: { a: this.id } } });
	}

	async state(text: string): Promise<void> {
		this.now = await answer(
			api.PUT('/assets/{a}/statement', { params: { path: { a: this.id } }, body: { text } })
		);
	}

	async delete(): Promise<void> {
		await api.DELETE('/assets/{a}', { params: { path: { a: this.id } } });
		this.gone = true;
	}
}

/** What stands before and behind an asset in its list. */
export class Neighbours {
	constructor(
		readonly of: () => AssetList,
		readonly asset: () => string
	) {}

	readonly at = $derived.by(() => this.of().indexOf(this.asset()));
	readonly next = $derived.by(() => (this.at < 0 ? undefined : this.of().items[this.at + 1]));
	readonly previous = $derived.by(() => (this.at < 1 ? undefined : this.of().items[this.at - 1]));

	/** Loads the list until the asset is in it. */
	async find(): Promise<void> {
		const list = this.of();
		const asset = this.asset();
		if (!list.ready) await list.load();
		for (let page = 0; page < mostPages && list.indexOf(asset) < 0 && list.more; page++) {
			if (list.error !== undefined) return;
			await list.load();
		}
	}

	/** Has the browser fetch the pictures beside this one. */
	prefetch(): void {
		for (const asset of [this.next, this.previous]) {
			if (asset?.state === 'ready' && asset.kind === 'image') {
				new Image().src = media.preview(asset.id);
			}
		}
	}
}
