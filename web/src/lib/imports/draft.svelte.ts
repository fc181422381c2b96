import { answer } from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';
import { matched, sorted } from './chosen';
import { importApi } from './client';
import { Sending } from './sending.svelte';
import type { ImportedRow, ReleaseImport } from './types';

const pageSize = 100;
const lookMs = 700;

/** Files that were chosen together with a table, until its page takes them. */
const handed = new Map<string, File[]>();
export const handOver = (id: string, files: File[]) => handed.set(id, files);

/** What becomes of each row of the table, page by page. */
class ImportedRows extends PagedList<ImportedRow> {
	constructor(readonly of: string) {
		super();
	}

	protected read(cursor: string | undefined) {
		return answer(
			importApi.GET('/release-imports/{i}/rows', {
				params: { path: { i: this.of }, query: { limit: pageSize, cursor } }
			})
		);
	}
}

/** One import: what its rows will become, what is missing, and how it goes. */
export class OpenImport {
	now = $state.raw() as ReleaseImport;
	/** Files that nobody waits for. */
	unwanted = $state.raw<string[]>([]);
	readonly id: string;
	readonly rows: ImportedRows;
	readonly sending: Sending;
	#due: ReturnType<typeof setTimeout> | undefined;

	constructor(read: ReleaseImport) {
		this.now = read;
		this.id = read.id;
		this.rows = new ImportedRows(read.id);
		this.sending = new Sending(read.id, () => this.#soon());
		const files = handed.get(read.id);
		handed.delete(read.id);
		if (files) this.take(files);
	}

	static async read(id: string): Promise<OpenImport> {
		return new OpenImport(
			await answer(importApi.GET('/release-imports/{i}', { params: { path: { i: id } } }))
		);
	}

	get open(): boolean {
		return this.now.state === 'draft' || this.now.state === 'failed';
	}

	/** Those that are neither there nor on their way. */
	readonly missing = $derived.by(() => {
		const going = new Set(
			this.sending.items.filter((i) => i.state !== 'failed').map((i) => i.name)
		);
		return this.now.missing.filter((name) => !going.has(name));
	});

	/** Takes files that were dropped or chosen: those go that are missing. */
	take(files: readonly File[]): void {
		const { tables, pdfs, others } = sorted(files);
		const { wanted, unwanted } = matched(pdfs, this.now.missing);
		this.unwanted = [...unwanted, ...tables, ...others].map((file) => file.name);
		if (wanted.length > 0) this.sending.add(wanted);
	}

	/** Looks how it goes while it is being committed, until the returned function is called. */
	follow(): () => void {
		this.sending.goOn();
		const timer = setInterval(() => {
			if (this.now.state === 'committing') void this.#look();
		}, lookMs);
		return () => {
			clearInterval(timer);
			clearTimeout(this.#due);
			this.sending.stop();
		};
	}

	async commit(): Promise<void> {
		this.now = await answer(
			importApi.POST('/release-imports/{i}/commit', { params: { path: { i: this.id } } })
		);
	}

	async cancel(): Promise<void> {
		this.sending.stop();
		await importApi.DELETE('/release-imports/{i}', { params: { path: { i: this.id } } });
	}

	#soon(): void {
		clearTimeout(this.#due);
		this.#due = setTimeout(() => void this.#look(), this.sending.left === 0 ? 0 : lookMs);
	}

	async #look(): Promise<void> {
		try {
			const before = this.now.state;
			this.now = await answer(
				importApi.GET('/release-imports/{i}', { params: { path: { i: this.id } } })
			);
			// rows know their consents once they are
			if (before === 'committing' && this.now.state === 'done') await this.rows.restart();
		} catch {
			// asked again in a moment
		}
	}
}
