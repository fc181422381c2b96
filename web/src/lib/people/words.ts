import { m } from '$lib/i18n';
import type { Choice } from '$lib/ui/choices';

/** A role in the language of the page; a name from a newer server stands for itself. */
export function roleName(role: string): string {
	return (m.common.roles as Record<string, string>)[role] ?? role;
}

/** Roles to choose from, each with what it lets one do. */
export function roleChoices(roles: readonly string[]): Choice<string>[] {
	const may = m.people.may as Record<string, string>;
	return roles.map((role) => ({ value: role, label: roleName(role), hint: may[role] }));
}
