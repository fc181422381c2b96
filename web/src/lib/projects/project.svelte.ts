import { answer, api, type FaceMatching, type Project, type Use } from '$lib/api';
import { events } from '$lib/events/events.svelte';

const collectMs = 600;

/** A project that is open, kept true by the server's events. */
export class OpenProject {
	now = $state.raw<Project>() as Project;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(project: Project) {
		this.now = project;
	}

	static async read(id: string): Promise<OpenProject> {
		return new OpenProject(await answer(api.GET('/projects/{p}', { params: { path: { p: id } } })));
	}

	get id(): string {
		return this.now.id;
	}

	/** Managers and editors may change what is in a project. */
	get editable(): boolean {
		return this.now.role === 'manager' || this.now.role === 'editor';
	}

	async change(change: {
		name?: string;
		description?: string;
		current_use?: Use;
		face_matching?: { on: boolean; ground?: string };
	}): Promise<FaceMatching> {
		this.now = await answer(
			api.PATCH('/projects/{p}', { params: { path: { p: this.id } }, body: change })
		);
		return this.now.face_matching;
	}

	async delete(): Promise<void> {
		await api.DELETE('/projects/{p}', { params: { path: { p: this.id } } });
	}

	async refresh(): Promise<void> {
		this.now = await answer(api.GET('/projects/{p}', { params: { path: { p: this.id } } }));
	}

	/** Follows the server's events until the returned function is called. */
	follow(): () => void {
		const soon = () => {
			this.#timer ??= setTimeout(() => {
				this.#timer = undefined;
				void this.refresh().catch(() => undefined);
			}, collectMs);
		};
		const mine = (id: string) => id === this.id && soon();
		const stops = [
			events.on('project', (e) => mine(e.id)),
			events.on('asset', (e) => mine(e.project_id)),
			events.on('face', (e) => mine(e.project_id)),
			events.on('resync', soon)
		];
		return () => {
			for (const stop of stops) stop();
			clearTimeout(this.#timer);
			this.#timer = undefined;
		};
	}
}
