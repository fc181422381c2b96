/**
 * Most types of the app are those that are generated from the API's description. The others say more than it does, or
 * send less than may be sent: here they are held against it. Nothing of this is in the app: what does not fit fails
 * `npm run check`.
 */
import type { ComingPaths } from '$lib/coming/paths';
import type * as coming from '$lib/coming/types';
import type { FormPaths } from '$lib/forms/paths';
import type * as writing from '$lib/forms/types';
import type { ImportPaths } from '$lib/imports/paths';
import type { PortalPaths } from '$lib/portal/paths';
import type * as ownPage from '$lib/portal/types';
import type { PrivacyPaths } from '$lib/privacy/paths';
import type * as privacy from '$lib/privacy/types';
import type * as open from '$lib/requests/open/types';
import type { RequestPaths } from '$lib/requests/paths';
import type * as asking from '$lib/requests/types';
import type { paths as appPaths } from './paths';
import type { paths } from './schema';
import type { Schemas as Their } from './schemas';
import type * as our from './types';

type ourPaths = appPaths &
	ComingPaths &
	FormPaths &
	ImportPaths &
	PortalPaths &
	PrivacyPaths &
	RequestPaths;

/** All that we read is answered, in a type that we understand. */
type Reads<T extends O, O> = [T, O];
/** All that we send is taken: no field is unknown, none that is needed is missing. */
type Sends<O extends T, T> = [Exclude<keyof O, keyof T>] extends [never] ? [O, T] : never;

export type Answers = [
	Reads<Their['Verification'], our.Verification>,
	Reads<Their['Page'], our.ReviewPage>,
	Reads<Their['Portal'], ownPage.PortalView>
];
export type Bodies = [
	Sends<our.NewAccount, Their['SignUp']>,
	Sends<our.NewInvitation<our.WorkspaceRole>, Their['NewInvitation']>,
	Sends<our.NewInvitation<our.ProjectRole>, Their['NewProjectInvitation']>,
	Sends<our.BoardPage, Their['BoardPage']>,
	Sends<our.NewTalent, Their['NewTalent']>,
	Sends<our.NewConsent, Their['NewConsent']>,
	Sends<our.FaceDecision, Their['NewDecision']>,
	Sends<our.NewExport, Their['NewExport']>,
	Sends<our.NewShare, Their['NewShare']>,
	Sends<ownPage.SignBody, Their['NewSignature']>,
	Sends<privacy.PrivacyAsking, Their['PrivacyAsking']>,
	Sends<privacy.NewPrivacyRequest, Their['NewPrivacyRequest']>,
	Sends<asking.NewRequests, Their['NewRequests']>,
	Sends<writing.NewForm, Their['NewForm']>,
	Sends<open.NewOpenRequest, Their['NewOpenRequest']>,
	Sends<coming.Joining, Their['Joining']>
];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Calls of ours that the API does not have. */
type Unknown = {
	[P in keyof ourPaths]: {
		[M in keyof ourPaths[P] & Method]: `/api/v1${P}` extends keyof paths
			? [Exclude<paths[`/api/v1${P}`][M], undefined>] extends [never]
				? `${M} ${P}`
				: never
			: `${M} ${P}`;
	}[keyof ourPaths[P] & Method];
}[keyof ourPaths];
/** Files that the pages of depicted people lead to: plain addresses, which have to be there all the same. */
type Here<P extends keyof paths> = P;
export type Files = Here<
	| '/api/v1/portal/pictures/{a}'
	| '/api/v1/portal/consents/{c}/receipt'
	| '/api/v1/portal/requests/{r}/release'
	| '/api/v1/portal/selfies'
	| '/api/v1/portal/data'
	| '/api/v1/privacy-register'
	| '/api/v1/workspaces/{w}/privacy-register'
	| '/api/v1/release-imports/{i}/files/{name}'
	| '/api/v1/me/exports/{e}/archive'
>;

type None<T extends never> = T;
export type Calls = None<Unknown>;
