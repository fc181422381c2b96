import { untrack } from 'svelte';
import { answer } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { session } from '$lib/session/session.svelte';
import { privacyApi } from './client';
import type { PrivacyFilter, PrivacyMetrics, PrivacyOrigin, PrivacyRequest } from './types';

const pageSize = 50;
/** So long changes are collected before the list is read again. */
const collectMs = 800;

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

	constructor(
		readonly workspace: string | undefined,
		readonly filter: PrivacyFilter,
		readonly origin: PrivacyOrigin | undefined
	) {}

	/** Reads how it stands and the first page, again where it was read before. */
	async begin(): Promise<void> {
		this.error = undefined;
		try {
			const [metrics, page] = await Promise.all([metricsOf(this.workspace), this.#page()]);
			this.metrics = metrics;
			this.#take([], page);
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	async next(): Promise<void> {
		if (untrack(() => this.loading || !this.more)) return;
		this.loading = true;
		try {
			this.#take(this.items, await this.#page(this.#cursor));
		} catch (error) {
			this.error = error;
		} finally {
			this.loading = false;
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
		let due: ReturnType<typeof setTimeout> | undefined;
		const soon = () => {
			due ??= setTimeout(() => {
				due = undefined;
				void this.begin();
			}, collectMs);
		};
		const stops = [
			events.on(
				'privacy_request',
				(e) => (e.workspace_id ?? undefined) === this.workspace && soon()
			),
			events.on('resync', soon)
		];
		return () => {
			clearTimeout(due);
			for (const stop of stops) stop();
		};
	}
}

/** How many requests need a look, for the menu. */
class Pressing {
	count = $state(0);

	async read(): Promise<void> {
		const desks: (string | undefined)[] = [];
		if (answersInWorkspace()) desks.push(session.workspace?.id);
		if (session.account?.operator) desks.push(undefined);
		const stand = await Promise.all(desks.map(metricsOf));
		this.count = stand.reduce((sum, one) => sum + one.pressing, 0);
	}

	/** Keeps the number as it is on the server; returns how to stop. */
	follow(): () => void {
		// a number in the menu is worth no error
		const read = () => void this.read().catch(() => undefined);
		read();
		const stops = [events.on('privacy_request', read), events.on('resync', read)];
		return () => {
			for (const stop of stops) stop();
		};
	}
}
export const pressing = new Pressing();
