import { untrack } from 'svelte';
import { answer, api, ProblemError, type MadeShare, type Share, type ShareView } from '$lib/api';
import { events } from '$lib/events/events.svelte';

const pageSize = 50;

/** The shares of a project, newest first; who opens them is seen at once. */
export class ShareList {
	items = $state.raw<Share[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;

	constructor(readonly project: string) {}

	async load(): Promise<void> {
		// read without being followed: an effect that loads must not load again because it failed
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await this.#read(this.#cursor);
			const known = new Set(this.items.map((s) => s.id));
			this.items = [...this.items, ...page.items.filter((s) => !known.has(s.id))];
			this.#cursor = page.next_cursor ?? undefined;
			this.more = this.#cursor !== undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
		}
	}

	async change(id: string, change: { downloads?: boolean; expires_at?: string }): Promise<void> {
		const path = { params: { path: { s: id } } };
		this.#put(await answer(api.PATCH('/shares/{s}', { ...path, body: change })));
	}

	/** Another link; the old one opens nothing any more. */
	async renew(id: string): Promise<MadeShare> {
		return answer(api.POST('/shares/{s}/links', { params: { path: { s: id } } }));
	}

	async revoke(id: string): Promise<void> {
		await api.DELETE('/shares/{s}', { params: { path: { s: id } } });
		await this.#renew(id);
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const stops = [
			events.on('share', (e) => e.project_id === this.project && void this.#renew(e.id)),
			events.on('resync', () => void this.#again())
		];
		return () => stops.forEach((stop) => stop());
	}

	/** Reads again what may have changed while nothing was heard. */
	async #again(): Promise<void> {
		if (!this.ready) return this.load();
		try {
			const { items } = await this.#read(undefined);
			for (const share of items.toReversed()) this.#put(share);
		} catch {
			// the next connection tries again
		}
	}

	async #renew(id: string): Promise<void> {
		try {
			this.#put(await answer(api.GET('/shares/{s}', { params: { path: { s: id } } })));
		} catch (error) {
			if (error instanceof ProblemError && error.status === 404)
				this.items = this.items.filter((s) => s.id !== id);
		}
	}

	#put(share: Share): void {
		const known = this.items.some((s) => s.id === share.id);
		this.items = known
			? this.items.map((s) => (s.id === share.id ? share : s))
			: [share, ...this.items];
	}

	#read(cursor: string | undefined) {
		return answer(
			api.GET('/projects/{p}/shares', {
				params: { path: { p: this.project }, query: { limit: pageSize, cursor } }
			})
		);
	}
}

/** Who opened a share, what they saw and what they took; the newest first. */
export class ViewLog {
	items = $state.raw<ShareView[]>([]);
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;

	constructor(readonly share: string) {}

	async load(): Promise<void> {
		if (untrack(() => this.loading || (this.ready && !this.more))) return;
		this.loading = true;
		this.error = undefined;
		try {
			const page = await answer(
				api.GET('/shares/{s}/views', {
					params: { path: { s: this.share }, query: { limit: pageSize, cursor: this.#cursor } }
				})
			);
			this.items = [...this.items, ...page.items];
			this.#cursor = page.next_cursor ?? undefined;
			this.more = this.#cursor !== undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
		}
	}
}
