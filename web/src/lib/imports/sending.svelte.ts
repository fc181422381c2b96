import { ProblemError } from '$lib/api';
import { sendPdf } from './client';

/** So many PDFs go at the same time. */
const atOnce = 3;
/** So often one is tried again by itself before somebody has to ask for it. */
const tries = 4;
const waitMs = 2000;

export interface Sent {
	name: string;
	file: File;
	state: 'waiting' | 'sending' | 'sent' | 'failed';
	bytes: number;
	error?: unknown;
}

/** PDFs of an import on their way to the server. */
export class Sending {
	items = $state<Sent[]>([]);
	#stopped = false;

	/** `arrived` is called for each one that the server has. */
	constructor(
		readonly of: string,
		readonly arrived: () => void
	) {}

	readonly left = $derived(
		this.items.filter((i) => i.state === 'waiting' || i.state === 'sending').length
	);
	readonly failed = $derived(this.items.filter((i) => i.state === 'failed'));
	/** Whether trying again may help one of them; a file that is refused is as it is. */
	readonly retriable = $derived(this.failed.some((i) => passes(i.error)));
	/** How far those are that are on their way, 0 to 1. */
	readonly share = $derived.by(() => {
		const going = this.items.filter((i) => i.state !== 'failed');
		const all = going.reduce((sum, i) => sum + i.file.size, 0);
		const done = going.reduce((sum, i) => sum + (i.state === 'sent' ? i.file.size : i.bytes), 0);
		return all === 0 ? 1 : done / all;
	});

	add(files: readonly { name: string; file: File }[]): void {
		const names = new Set(files.map((f) => f.name));
		this.items = [
			...this.items.filter((i) => !names.has(i.name) || i.state === 'sending'),
			...files
				.filter((f) => !this.items.some((i) => i.name === f.name && i.state === 'sending'))
				.map((f): Sent => ({ ...f, state: 'waiting', bytes: 0 }))
		];
		this.#go();
	}

	retry(): void {
		for (const item of this.failed) if (passes(item.error)) item.state = 'waiting';
		this.#go();
	}

	/** Sends nothing more until it is to go on: the page was left. */
	stop(): void {
		this.#stopped = true;
	}

	goOn(): void {
		if (!this.#stopped) return;
		this.#stopped = false;
		for (const item of this.items) if (item.state === 'sending') item.state = 'waiting';
		this.#go();
	}

	#go(): void {
		const going = this.items.filter((i) => i.state === 'sending').length;
		const next = this.items.filter((i) => i.state === 'waiting').slice(0, atOnce - going);
		for (const item of next) {
			item.state = 'sending';
			void this.#send(item).finally(() => !this.#stopped && this.#go());
		}
	}

	async #send(item: Sent): Promise<void> {
		for (let tried = 1; !this.#stopped; tried++) {
			item.bytes = 0;
			try {
				await sendPdf(this.of, item.name, item.file, (sent) => (item.bytes = sent));
				item.state = 'sent';
				item.error = undefined;
				return this.arrived();
			} catch (error) {
				if (tried >= tries || !passes(error)) {
					item.state = 'failed';
					item.error = error;
					return;
				}
				await new Promise((again) => setTimeout(again, waitMs * tried));
			}
		}
	}
}

/** Whether asking again may help. */
const passes = (error: unknown) =>
	error instanceof ProblemError &&
	(error.status === 0 ||
		error.status >= 500 ||
		error.status === 429 ||
		error.code === 'connection_lost');
