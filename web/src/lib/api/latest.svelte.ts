const waitMs = 250;

/** What the server says to something that is being chosen; of questions in quick succession the last one counts. */
export class LatestAnswer<T> {
	now = $state.raw<T>();
	asking = $state(false);
	error = $state.raw<unknown>();
	#stop: AbortController | undefined;
	#wait: ReturnType<typeof setTimeout> | undefined;

	/** Asks in a moment; what was asked before is dropped. */
	protected question(read: (signal: AbortSignal) => Promise<T>, afterMs = waitMs): void {
		this.stop();
		const stop = new AbortController();
		this.#stop = stop;
		this.asking = true;
		this.#wait = setTimeout(() => void this.#read(read, stop.signal), afterMs);
	}

	/** There is nothing to ask about. */
	protected clear(): void {
		this.stop();
		this.now = undefined;
	}

	stop(): void {
		clearTimeout(this.#wait);
		this.#stop?.abort();
		this.#stop = undefined;
		this.asking = false;
	}

	async #read(read: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<void> {
		try {
			const found = await read(signal);
			if (signal.aborted) return;
			this.now = found;
			this.error = undefined;
		} catch (error) {
			if (!signal.aborted) this.error = error;
		} finally {
			if (!signal.aborted) this.asking = false;
		}
	}
}
