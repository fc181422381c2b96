import { answer, api, type Notice, type OutThere } from '$lib/api';

/** Copies that left and show somebody who does not agree any more: of a talent, or one export. */
export class Copies {
	items = $state.raw<OutThere[]>([]);
	ready = $state(false);
	error = $state.raw<unknown>();

	constructor(readonly of: { talent: string } | { exported: string }) {}

	async load(): Promise<void> {
		try {
			this.items =
				'talent' in this.of
					? (
							await answer(
								api.GET('/talent/{t}/copies', { params: { path: { t: this.of.talent } } })
							)
						).items
					: [
							await answer(
								api.GET('/exports/{e}/copies', { params: { path: { e: this.of.exported } } })
							)
						];
			this.error = undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	async tell(copy: OutThere, to: string[], text: string, language: 'en' | 'de'): Promise<void> {
		await api.POST('/exports/{e}/notices', {
			params: { path: { e: copy.export_id } },
			body: { to, language, ...(text ? { text } : {}) }
		});
		await this.load();
	}

	async acknowledged(notice: Notice): Promise<void> {
		await api.POST('/notices/{n}/acknowledge', { params: { path: { n: notice.id } } });
		await this.load();
	}

	async note(copy: OutThere, recipients: string[]): Promise<void> {
		await api.PATCH('/exports/{e}', {
			params: { path: { e: copy.export_id } },
			body: { recipients }
		});
		await this.load();
	}
}
