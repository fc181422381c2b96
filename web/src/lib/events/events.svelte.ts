import { base } from '$lib/api';

/** What the server tells while a page is open. */
export interface ServerEvents {
	asset: {
		id: string;
		project_id: string;
		workspace_id: string;
		change: 'created' | 'updated' | 'deleted';
	};
	face: { id: string; asset_id: string; project_id: string };
	project: { id: string };
	talent: { id: string; workspace_id: string };
	/** Somebody joined, has another role, or left; about a project where it is named. */
	members: { workspace_id: string; project_id: string | null; account_id: string };
	rematch: { workspace_id: string; done: number; total: number };
	export: { id: string; project_id: string; done: number; total: number; state: string };
	share: { id: string; project_id: string };
	request_list: {
		id: string;
		project_id: string;
		done: number;
		total: number;
		state: string;
	};
	/** A privacy request came, was written to or was answered; the operator's where no workspace is named. */
	privacy_request: { id: string; workspace_id: string | null };
	session: Record<string, never>;
	/** Events were missed: whatever is shown has to be read again. */
	resync: Record<string, never>;
}
type Name = keyof ServerEvents;
type Listener<N extends Name> = (data: ServerEvents[N]) => void;

const names: Name[] = [
	'asset',
	'face',
	'project',
	'talent',
	'members',
	'rematch',
	'export',
	'share',
	'request_list',
	'privacy_request',
	'session',
	'resync'
];
const longestWaitMs = 15_000;

/** The one event stream of the page, shared by everything that follows changes. */
class EventStream {
	/** False while the stream is broken; changes made meanwhile come with `resync`. */
	connected = $state(true);
	#listeners: { name: Name; listener: Listener<never> }[] = [];
	#source: EventSource | undefined;
	#broken = false;
	#waitMs = 500;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Calls `listener` for each event of that name; returns how to stop. */
	on<N extends Name>(name: N, listener: Listener<N>): () => void {
		const entry = { name, listener: listener as Listener<never> };
		this.#listeners = [...this.#listeners, entry];
		return () => {
			this.#listeners = this.#listeners.filter((e) => e !== entry);
		};
	}

	open(): void {
		if (this.#source || typeof EventSource === 'undefined') return;
		const source = new EventSource(`${base}/events`);
		this.#source = source;
		for (const name of names) {
			source.addEventListener(name, (event) =>
				this.#tell(name, (event as MessageEvent<string>).data)
			);
		}
		source.onopen = () => {
			this.connected = true;
			this.#waitMs = 500;
			if (this.#broken) this.#tell('resync', '{}');
			this.#broken = false;
		};
		source.onerror = () => {
			this.#broken = true;
			this.connected = false;
			// a network break mends itself; an answer that is no stream ends the source
			if (source.readyState === EventSource.CLOSED) this.#reopen();
		};
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#source?.close();
		this.#source = undefined;
		this.#broken = false;
		this.connected = true;
	}

	#reopen(): void {
		this.#source?.close();
		this.#source = undefined;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.open(), this.#waitMs);
		this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs);
	}

	#tell(name: Name, text: string): void {
		const data = JSON.parse(text || '{}') as never;
		for (const entry of this.#listeners) if (entry.name === name) entry.listener(data);
	}
}

export const events = new EventStream();

/** Follows an event while the calling component is shown. */
export function follow<N extends Name>(name: N, listener: Listener<N>): void {
	$effect(() => events.on(name, listener));
}
