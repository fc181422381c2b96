/** The rules of the upload queue, without a network: what starts next, how far all of it is. */

export type UploadState =
	'waiting' | 'sending' | 'retrying' | 'paused' | 'done' | 'duplicate' | 'failed';

export interface Item {
	id: number;
	project: string;
	name: string;
	/** Bytes. */
	size: number;
	/** As of the file, ms. */
	lastModified: number;
	/** Bytes that the server has, or that are on the way to it. */
	sent: number;
	state: UploadState;
	/** Why it failed: a code of the API. */
	problem?: string;
	/** The asset it became, or the one that was there already. */
	asset?: string;
}

/** How many files are sent at the same time. */
export const parallel = 4;

/** The files to start now, in the order they came. */
export function startable(items: readonly Item[], limit = parallel): Item[] {
	const running = items.filter((i) => i.state === 'sending' || i.state === 'retrying').length;
	return items.filter((i) => i.state === 'waiting').slice(0, Math.max(0, limit - running));
}

export interface Summary {
	files: number;
	/** Finished, duplicates among them. */
	done: number;
	duplicates: number;
	failed: number;
	paused: number;
	/** Waiting, being sent or paused. */
	active: number;
	bytes: number;
	sent: number;
	/** Project of the first active file. */
	project: string | undefined;
	/** Some file waits for the connection to come back. */
	retrying: boolean;
}

/** Adds up a queue. Failed files count neither as work nor as done. */
export function summarize(items: readonly Item[]): Summary {
	const sum: Summary = {
		files: items.length,
		done: 0,
		duplicates: 0,
		failed: 0,
		paused: 0,
		active: 0,
		bytes: 0,
		sent: 0,
		project: undefined,
		retrying: false
	};
	for (const item of items) {
		if (item.state === 'failed') {
			sum.failed++;
			continue;
		}
		sum.bytes += item.size;
		if (item.state === 'done' || item.state === 'duplicate') {
			sum.done++;
			sum.sent += item.size;
			if (item.state === 'duplicate') sum.duplicates++;
			continue;
		}
		sum.active++;
		sum.sent += item.sent;
		sum.project ??= item.project;
		if (item.state === 'paused') sum.paused++;
		if (item.state === 'retrying') sum.retrying = true;
	}
	return sum;
}

/** Estimates the time left from the pace of the last seconds. */
export class Pace {
	#samples: { at: number; sent: number }[] = [];

	/** Notes how many bytes are sent by now (ms). */
	note(at: number, sent: number): void {
		const last = this.#samples.at(-1);
		// a queue that grew or was cleared starts anew
		if (last && sent < last.sent) this.#samples = [];
		if (last && at - last.at < 250) return;
		this.#samples.push({ at, sent });
		while (this.#samples.length > 2 && at - (this.#samples[0]?.at ?? at) > windowMs) {
			this.#samples.shift();
		}
	}

	/** Seconds for so many more bytes; unknown in the first moments and while nothing moves. */
	secondsFor(bytes: number): number | undefined {
		const first = this.#samples[0];
		const last = this.#samples.at(-1);
		if (!first || !last || last.at - first.at < 1_000) return undefined;
		const rate = (last.sent - first.sent) / ((last.at - first.at) / 1000);
		return rate > 0 ? bytes / rate : undefined;
	}
}
const windowMs = 12_000;

/** What the server still has of files that were not finished. */
export interface Unfinished {
	id: string;
	location: string;
	filename: string;
	modified?: number | null;
	length: number;
	offset: number;
}

/**
 * Finds for each dropped file the unfinished upload it goes on with: same name, same length, not
 * changed since; each upload taken once. Two files that share a name and a length, as photos and sound in raw formats
 * do, must never become one.
 */
export function resumable<F extends { name: string; size: number; lastModified: number }>(
	files: readonly F[],
	unfinished: readonly Unfinished[]
): Map<F, Unfinished> {
	const free = [...unfinished];
	const found = new Map<F, Unfinished>();
	for (const file of files) {
		const at = free.findIndex(
			(u) => u.filename === file.name && u.length === file.size && u.modified === file.lastModified
		);
		const [upload] = at < 0 ? [] : free.splice(at, 1);
		if (upload) found.set(file, upload);
	}
	return found;
}

/** Whether a refused or broken transfer is worth trying again by itself. */
export function passing(status: number): boolean {
	// 0: no answer; 409, 460: out of step, asks for the offset anew; 423: another client writes
	if (status === 0 || status === 409 || status === 423 || status === 429 || status === 460)
		return true;
	return status >= 500 && status !== 507;
}

/** Milliseconds to wait before the n-th try in a row; never gives up. */
export function backoff(tries: number): number {
	return Math.min(15_000, 500 * 2 ** Math.min(tries, 10));
}
