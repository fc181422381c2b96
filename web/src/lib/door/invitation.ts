import { answer, api, type InvitationLook } from '$lib/api';

/** What an invitation's link holds: it stands behind the `#`, which browsers send to nobody. */
export const tokenOf = (hash: string) => hash.replace(/^#/, '');

/** Who invites to what; nothing is changed by looking. */
export const lookAt = (token: string): Promise<InvitationLook> =>
	answer(api.POST('/invitations/look', { body: { token } }));
