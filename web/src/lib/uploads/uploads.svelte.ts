import { answer, api, type Upload } from '$lib/api';
import { backoff, Pace, passing, resumable, startable, summarize, type Item } from './queue';
import type { Transfer } from './transfer';

/** What the queue needs to send one item. */
interface Sending {
	file: File;
	transfer?: Transfer;
	location?: string;
	tries: number;
	timer?: ReturnType<typeof setTimeout>;
}

/** Every file that was dropped in this page, of all projects, until the page is left. */
class Uploads {
	/** Changes of many files a second become one new list now and then. */
	items = $state.raw<Item[]>([]);
	summary = $derived(summarize(this.items));
	/** Seconds left at the pace of the last seconds. */
	secondsLeft = $state<number>();
	/** Unfinished on the server from before, of the project last asked for. */
	unfinished = $state.raw<Upload[]>([]);

	#items: Item[] = [];
	#sending = new Map<number, Sending>();
	#next = 1;
	#pace = new Pace();
	#shown: ReturnType<typeof setTimeout> | undefined;
	#listening = false;

	/** Queues files for a project; those the server has a part of go on where it stands. */
	add(project: string, files: File[]): void {
		this.#listen();
		if (this.summary.active === 0) this.#forgetFinished();
		const known = resumable(files, this.unfinished);
		for (const file of files) {
			const resumed = known.get(file);
			const item: Item = {
				id: this.#next++,
				project,
				name: file.name,
				size: file.size,
				lastModified: file.lastModified,
				sent: resumed?.offset ?? 0,
				state: 'waiting'
			};
			if (file.size === 0) {
				item.state = 'failed';
				item.problem = 'empty_file';
			}
			this.#items.push(item);
			this.#sending.set(item.id, { file, tries: 0, location: resumed?.location });
		}
		const taken = new Set([...known.values()].map((u) => u.id));
		this.unfinished = this.unfinished.filter((u) => !taken.has(u.id));
		this.#pump();
	}

	/** Asks the server what it has of files that were not finished. */
	async readUnfinished(project: string): Promise<void> {
		this.unfinished = [];
		const { items } = await answer(
			api.GET('/projects/{p}/uploads', { params: { path: { p: project } } })
		);
		// what this very page is sending is not left over
		const here = this.#items.filter((i) => i.state !== 'done' && i.state !== 'failed');
		const own = resumable(here, items);
		const busy = new Set([...own.values()].map((u) => u.id));
		this.unfinished = items.filter((u) => !busy.has(u.id));
	}

	/** Drops an unfinished upload on the server. */
	async discard(upload: Upload): Promise<void> {
		await fetch(upload.location, {
			method: 'DELETE',
			headers: { 'Tus-Resumable': '1.0.0' }
		});
		this.unfinished = this.unfinished.filter((u) => u.id !== upload.id);
	}

	pause(id?: number): void {
		for (const item of this.#pick(id)) {
			if (item.state === 'waiting' || item.state === 'sending' || item.state === 'retrying') {
				this.#halt(item, false);
				item.state = 'paused';
			}
		}
		this.#pump();
	}

	resume(id?: number): void {
		for (const item of this.#pick(id)) if (item.state === 'paused') item.state = 'waiting';
		this.#pump();
	}

	/** Takes files out of the queue; the server drops what it has of them. */
	cancel(id?: number): void {
		for (const item of this.#pick(id)) {
			if (item.state === 'done' || item.state === 'duplicate') continue;
			this.#halt(item, true);
			this.#sending.delete(item.id);
			this.#items = this.#items.filter((i) => i !== item);
		}
		this.#pump();
	}

	/** Tries failed files again. */
	retry(id?: number): void {
		for (const item of this.#pick(id)) {
			if (item.state !== 'failed' || item.problem === 'empty_file') continue;
			item.state = 'waiting';
			item.problem = undefined;
			const sending = this.#sending.get(item.id);
			if (sending) sending.tries = 0;
		}
		this.#pump();
	}

	/** Takes finished, duplicate and failed files off the list. */
	clear(): void {
		this.#forgetFinished();
		this.#items = this.#items.filter((i) => i.state !== 'failed');
		this.#show();
	}

	#forgetFinished(): void {
		this.#items = this.#items.filter((i) => i.state !== 'done' && i.state !== 'duplicate');
	}

	#pick(id: number | undefined): Item[] {
		return id === undefined ? [...this.#items] : this.#items.filter((i) => i.id === id);
	}

	#halt(item: Item, forget: boolean): void {
		const sending = this.#sending.get(item.id);
		clearTimeout(sending?.timer);
		void sending?.transfer?.stop(forget).catch(() => undefined);
	}

	#pump(): void {
		for (const item of startable(this.#items)) {
			item.state = 'sending';
			void this.#send(item);
		}
		this.#show();
	}

	async #send(item: Item): Promise<void> {
		const sending = this.#sending.get(item.id);
		if (!sending) return;
		if (!sending.transfer) {
			const { Transfer } = await import('./transfer');
			sending.transfer = new Transfer(
				item.project,
				sending.file,
				{
					progress: (sent) => {
						if (item.state === 'retrying') item.state = 'sending';
						if (sent > item.sent) sending.tries = 0;
						item.sent = sent;
						this.#showSoon();
					},
					done: (asset, duplicate) => {
						item.state = duplicate ? 'duplicate' : 'done';
						item.sent = item.size;
						item.asset = asset;
						// a finished file is let go, its memory with it
						this.#sending.delete(item.id);
						this.#pump();
					},
					failed: (status, code, retryAfter) => this.#failed(item, status, code, retryAfter)
				},
				sending.location
			);
		}
		// paused or cancelled while the code was loading
		if (item.state === 'sending' || item.state === 'retrying') sending.transfer.start();
	}

	#failed(item: Item, status: number, code: string, retryAfter?: number): void {
		const sending = this.#sending.get(item.id);
		if (!sending || item.state === 'paused') return;
		if (!passing(status)) {
			item.state = 'failed';
			item.problem = code;
			this.#pump();
			return;
		}
		item.state = 'retrying';
		const wait = retryAfter === undefined ? backoff(sending.tries++) : retryAfter * 1000;
		sending.timer = setTimeout(() => void this.#send(item), wait);
		this.#show();
	}

	/** A connection that came back is used at once. */
	#online = (): void => {
		for (const item of this.#items) {
			const sending = this.#sending.get(item.id);
			if (item.state !== 'retrying' || !sending) continue;
			clearTimeout(sending.timer);
			sending.tries = 0;
			void this.#send(item);
		}
	};

	#leaving = (event: BeforeUnloadEvent): void => {
		if (this.summary.active > 0) event.preventDefault();
	};

	#listen(): void {
		if (this.#listening) return;
		this.#listening = true;
		addEventListener('online', this.#online);
		addEventListener('beforeunload', this.#leaving);
	}

	#showSoon(): void {
		this.#shown ??= setTimeout(() => this.#show(), 200);
	}

	#show(): void {
		clearTimeout(this.#shown);
		this.#shown = undefined;
		// copies, so that a list of rows sees which of them changed
		const before = new Map(this.items.map((i) => [i.id, i]));
		this.items = this.#items.map((item) => {
			const old = before.get(item.id);
			const same =
				old && old.sent === item.sent && old.state === item.state && old.asset === item.asset;
			return same ? old : { ...item };
		});
		const sum = this.summary;
		this.#pace.note(performance.now(), sum.sent);
		this.secondsLeft = sum.active > 0 ? this.#pace.secondsFor(sum.bytes - sum.sent) : undefined;
	}
}

export const uploads = new Uploads();
