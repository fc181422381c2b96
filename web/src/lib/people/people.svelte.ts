import {
	answer,
	api,
	type Invitation,
	type NewInvitation,
	type ProjectRole,
	type WorkspaceRole
} from '$lib/api';
import { events } from '$lib/events/events.svelte';

/** Somebody in a list of people, of a workspace or a project. */
export interface Person {
	account_id: string;
	name: string;
	email?: string | null;
	role: string;
	/** From outside the workspace of the project. */
	collaborator?: boolean;
}

/** Roles that a workspace gives, the least first. */
export const workspaceRoles: WorkspaceRole[] = ['member', 'admin', 'owner'];
/** Roles that a project gives, the least first. */
export const projectRoles: ProjectRole[] = ['viewer', 'reviewer', 'editor', 'manager'];

/** What people one has to do with: a workspace's or a project's. */
export type Place = { workspace: string } | { project: string };

/** The people of a workspace or project and the invitations into it, kept true by the server's events. */
export class People {
	items = $state.raw<Person[]>([]);
	invitations = $state.raw<Invitation[]>([]);
	ready = $state(false);
	error = $state.raw<unknown>();

	constructor(
		readonly place: Place,
		/** Whether the caller invites, changes roles and removes. */
		readonly manages: boolean
	) {}

	get roles(): readonly string[] {
		return 'project' in this.place ? projectRoles : workspaceRoles;
	}

	async load(): Promise<void> {
		try {
			const [people, invitations] = await Promise.all([
				this.#people(),
				this.manages ? this.#invitations() : []
			]);
			this.items = people;
			this.invitations = invitations;
			this.error = undefined;
			this.ready = true;
		} catch (error) {
			this.error = error;
		}
	}

	async change(person: Person, role: string): Promise<void> {
		const { account_id: account } = person;
		if ('project' in this.place) {
			const path = { p: this.place.project, account };
			const body = { role: role as ProjectRole };
			await api.PATCH('/projects/{p}/members/{account}', { params: { path }, body });
		} else {
			const path = { w: this.place.workspace, account };
			const body = { role: role as WorkspaceRole };
			await api.PATCH('/workspaces/{w}/members/{account}', { params: { path }, body });
		}
		await this.load();
	}

	async remove(person: Person): Promise<void> {
		const { account_id: account } = person;
		if ('project' in this.place) {
			const path = { p: this.place.project, account };
			await api.DELETE('/projects/{p}/members/{account}', { params: { path } });
		} else {
			const path = { w: this.place.workspace, account };
			await api.DELETE('/workspaces/{w}/members/{account}', { params: { path } });
		}
		this.items = this.items.filter((p) => p !== person);
	}

	/** Invites, and gives the link, which is shown this once. */
	async invite(invitation: NewInvitation<string>): Promise<string> {
		const made = await ('project' in this.place
			? answer(
					api.POST('/projects/{p}/invitations', {
						params: { path: { p: this.place.project } },
						body: invitation as NewInvitation<ProjectRole>
					})
				)
			: answer(
					api.POST('/workspaces/{w}/invitations', {
						params: { path: { w: this.place.workspace } },
						body: invitation as NewInvitation<WorkspaceRole>
					})
				));
		void this.load();
		return made.link;
	}

	async revoke(invitation: Invitation): Promise<void> {
		await api.DELETE('/invitations/{i}', { params: { path: { i: invitation.id } } });
		this.invitations = this.invitations.filter((i) => i !== invitation);
	}

	follow(): () => void {
		const again = () => void this.load();
		const stops = [
			events.on('members', (e) => {
				const mine =
					'project' in this.place
						? e.project_id === this.place.project
						: e.project_id === null && e.workspace_id === this.place.workspace;
				if (mine) again();
			}),
			events.on('resync', again)
		];
		return () => {
			for (const stop of stops) stop();
		};
	}

	async #people(): Promise<Person[]> {
		if ('project' in this.place) {
			const path = { p: this.place.project };
			return (await answer(api.GET('/projects/{p}/members', { params: { path } }))).items;
		}
		const path = { w: this.place.workspace };
		return (await answer(api.GET('/workspaces/{w}/members', { params: { path } }))).items;
	}

	async #invitations(): Promise<Invitation[]> {
		if ('project' in this.place) {
			const path = { p: this.place.project };
			return (await answer(api.GET('/projects/{p}/invitations', { params: { path } }))).items;
		}
		const path = { w: this.place.workspace };
		return (await answer(api.GET('/workspaces/{w}/invitations', { params: { path } }))).items;
	}
}
