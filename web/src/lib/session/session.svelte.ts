import { goto } from '$app/navigation';
import { answer, api, type Account, type Project, type Rematch, type Workspace } from '$lib/api';
import { events } from '$lib/events/events.svelte';
import { i18n } from '$lib/i18n';

/** So long changes are collected before the counts are read again. */
const countsMs = 1200;

/** Who is signed in, where they work, and what the frame shows of it. */
class Session {
	account = $state.raw<Account>();
	workspace = $state.raw<Workspace>();
	/** Projects of the workspace, the last changed first. */
	projects = $state.raw<Project[]>([]);
	/** Projects of other workspaces that the account collaborates on. */
	shared = $state.raw<Project[]>([]);
	/** Matching again, while it runs. */
	rematch = $state.raw<Rematch>();
	#following: (() => void)[] = [];
	#countsDue: ReturnType<typeof setTimeout> | undefined;

	/** The signed-in account; reads it from the server the first time. Throws 401 when there is none. */
	async open(): Promise<Account> {
		if (this.account && this.workspace) return this.account;
		const account = await answer(api.GET('/me'));
		await this.enter(account);
		return account;
	}

	/** Takes over an account that just signed in. */
	async enter(account: Account): Promise<void> {
		if (account.language) await i18n.use(account.language);
		this.account = account;
		const first = account.workspaces[0];
		await Promise.all([first && this.work(first.id), this.#readShared()]);
		events.open();
		this.#follow();
	}

	/** Changes to another workspace. */
	async work(workspace: string): Promise<void> {
		const [read, projects] = await Promise.all([
			answer(api.GET('/workspaces/{w}', { params: { path: { w: workspace } } })),
			answer(
				api.GET('/workspaces/{w}/projects', {
					params: { path: { w: workspace }, query: { limit: 200 } }
				})
			)
		]);
		this.workspace = read;
		this.projects = projects.items;
	}

	/** Whether the account belongs to a workspace; otherwise it collaborates from outside, and knows no talent. */
	belongs(workspace: string): boolean {
		return this.account?.workspaces.some((w) => w.id === workspace) ?? false;
	}

	/** Works where a project lies that was opened by its address. */
	async workFor(project: Project): Promise<void> {
		if (project.workspace_id !== this.workspace?.id && this.belongs(project.workspace_id))
			await this.work(project.workspace_id);
	}

	/** Reads the workspace's counts and projects again. */
	async refresh(): Promise<void> {
		await Promise.all([this.workspace && this.work(this.workspace.id), this.#readShared()]);
	}

	/** Reads anew where the account belongs: it joined something, or was removed. */
	async belongAnew(): Promise<void> {
		const account = await answer(api.GET('/me'));
		this.account = account;
		const stays = account.workspaces.find((w) => w.id === this.workspace?.id);
		const now = stays ?? account.workspaces[0];
		await Promise.all([now && this.work(now.id), this.#readShared()]);
	}

	async #readShared(): Promise<void> {
		const { items } = await answer(api.GET('/me/projects', { params: { query: { limit: 200 } } }));
		this.shared = items;
	}

	async update(change: { name?: string; language?: 'en' | 'de' }): Promise<void> {
		this.account = await answer(api.PATCH('/me', { body: change }));
		if (change.language) await i18n.use(change.language);
	}

	/** Reads the account again: something about it changed elsewhere. */
	async reread(): Promise<void> {
		this.account = await answer(api.GET('/me'));
	}

	async signOut(): Promise<void> {
		await api.DELETE('/sessions/current');
		this.leave();
	}

	/** Forgets everything of the account and goes to the door. */
	leave(): void {
		this.forget();
		void goto('/sign-in');
	}

	/** Forgets everything of the account. */
	forget(): void {
		for (const stop of this.#following) stop();
		this.#following = [];
		clearTimeout(this.#countsDue);
		this.#countsDue = undefined;
		events.close();
		this.account = undefined;
		this.workspace = undefined;
		this.projects = [];
		this.shared = [];
		this.rematch = undefined;
	}

	#follow(): void {
		for (const stop of this.#following) stop();
		// many pictures change at once: the counts follow now and then, also while it goes on
		const soon = () => {
			this.#countsDue ??= setTimeout(() => {
				this.#countsDue = undefined;
				void this.refresh().catch(() => undefined);
			}, countsMs);
		};
		this.#following = [
			events.on('session', () => this.leave()),
			events.on('project', soon),
			events.on('face', soon),
			events.on('asset', soon),
			events.on('resync', soon),
			events.on('members', (e) => {
				if (e.account_id === this.account?.id) void this.belongAnew().catch(() => undefined);
			}),
			events.on('rematch', ({ workspace_id, done, total }) => {
				if (workspace_id !== this.workspace?.id) return;
				this.rematch = done < total ? { running: true, done, total } : undefined;
				if (done >= total) soon();
			})
		];
	}
}

export const session = new Session();
