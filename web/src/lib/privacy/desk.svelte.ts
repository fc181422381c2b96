import { untrack } from 'svelte';
import { answer, ProblemError } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { session } from '$lib/session/session.svelte';
import { privacyApi } from './client';
import type { PrivacyFilter, PrivacyMetrics, PrivacyOrigin, PrivacyRequest } from './types';

const pageSize = 50;
/** So long changes are collected before the list is read again. */
const collectMs = 800;

/** Calls `read` once for all that changes within a moment; returns how to stop. */
function collected(read: () => void, concerns: (workspace: string | undefined) => boolean) {
	let due: ReturnType<typeof setTimeout> | undefined;
	const soon = () => {
		due ??= setTimeout(() => {
			due = undefined;
			read();
		}, collectMs);
	};
	const stops = [
		events.on('privacy_request', (e) => concerns(e.workspace_id ?? undefined) && soon()),
		events.on('resync', soon)
	];
	return () => {
		clearTimeout(due);
		for (const stop of stops) stop();
	};
}

/** Whether the account answers privacy requests where it works now, or as who runs the installation. */
export function answers(): boolean {
	return answersInWorkspace() || session.account?.operator === true;
}
/** Whether it answers those of the workspace. */
export function answersInWorkspace(): boolean {
	const now = session.account?.workspaces.find((w) => w.id === session.workspace?.id);
	return now !== undefined && now.role !== 'member';
}

/** How a desk stands; the operator's where no workspace is named. */
export const metricsOf = (workspace: string | undefined): Promise<PrivacyMetrics> =>
	answer(
		workspace
			? privacyApi.GET('/workspaces/{w}/privacy-metrics', { params: { path: { w: workspace } } })
			: privacyApi.GET('/privacy-metrics')
	);

/** What a desk answers; the operator's where no workspace is named. */
export class Desk {
	items = $state.raw<PrivacyRequest[]>([]);
	metrics = $state.raw<PrivacyMetrics>();
	ready = $state(false);
	loading = $state(false);
	error = $state.raw<unknown>();
	more = $state(false);
	#cursor: string | undefined;
	/** Counts the readings from the start: what an earlier one brings late is dropped. */
	#reading = 0;

	constructor(
		readonly workspace: string | undefined,
		readonly filter: PrivacyFilter,
		readonly origin: PrivacyOrigin | undefined
	) {}

	/** Reads how it stands and the first page, again where it was read before. */
	async begin(): Promise<void> {
		const reading = ++this.#reading;
		try {
			const [metrics, page] = await Promise.all([metricsOf(this.workspace), this.#page()]);
			if (reading !== this.#reading) return;
			this.error = undefined;
			this.metrics = metrics;
			this.#take([], page);
			this.ready = true;
		} catch (error) {
			if (reading === this.#reading) this.#refused(error);
		}
	}

	async next(): Promise<void> {
		if (untrack(() => this.loading || !this.more)) return;
		this.loading = true;
		const reading = this.#reading;
		try {
			const page = await this.#page(this.#cursor);
			if (reading === this.#reading) this.#take(this.items, page);
		} catch (error) {
			if (reading === this.#reading) this.#refused(error);
		} finally {
			this.loading = false;
		}
	}

	#refused(error: unknown): void {
		this.error = error;
		// whoever answers here no longer sees nothing of it any more
		if (error instanceof ProblemError && [401, 403, 404].includes(error.status)) {
			this.items = [];
			this.metrics = undefined;
			this.more = this.ready = false;
		}
	}
	#page(cursor?: string) {
		const query = { limit: pageSize, cursor, filter: this.filter, origin: this.origin };
		return answer(
			this.workspace
				? privacyApi.GET('/workspaces/{w}/privacy-requests', {
						params: { path: { w: this.workspace }, query }
					})
				: privacyApi.GET('/privacy-requests', { params: { query } })
		);
	}
	#take(before: PrivacyRequest[], page: { items: PrivacyRequest[]; next_cursor?: string | null }) {
		this.items = [...before, ...page.items];
		this.#cursor = page.next_cursor ?? undefined;
		this.more = this.#cursor !== undefined;
	}

	/** Reads again what changes elsewhere; returns how to stop. */
	follow(): () => void {
		return collected(
			() => void this.begin(),
			(workspace) => workspace === this.workspace
		);
	}
}

/** How many requests need a look, for the menu. */
class Pressing {
	count = $state(0);
	#reading = 0;

	async read(): Promise<void> {
		const reading = ++this.#reading;
		const desks: (string | undefined)[] = [];
		if (answersInWorkspace()) desks.push(session.workspace?.id);
		if (session.account?.operator) desks.push(undefined);
		const stand = await Promise.all(desks.map(metricsOf));
		if (reading !== this.#reading) return;
		this.count = stand.reduce((sum, one) => sum + one.pressing, 0);
	}

	/** Keeps the number as it is on the server; returns how to stop. */
	follow(): () => void {
		// a number in the menu is worth no error
		const read = () => void this.read().catch(() => undefined);
		read();
		return collected(read, () => true);
	}
}
export const pressing = new Pressing();
