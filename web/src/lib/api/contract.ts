/**
 * Holds the app's own types against those that are generated from the API's description. Nothing of this is in the app:
 * what does not fit fails `npm run check`.
 */
import type { ComingPaths } from '$lib/coming/paths';
import type * as coming from '$lib/coming/types';
import type { FormPaths } from '$lib/forms/paths';
import type * as writing from '$lib/forms/types';
import type { ImportPaths } from '$lib/imports/paths';
import type * as bringing from '$lib/imports/types';
import type { PortalPaths } from '$lib/portal/paths';
import type * as ownPage from '$lib/portal/types';
import type * as open from '$lib/requests/open/types';
import type { RequestPaths } from '$lib/requests/paths';
import type * as asking from '$lib/requests/types';
import type { paths as appPaths } from './paths';
import type { components, paths } from './schema';
import type * as our from './types';

type ourPaths = appPaths & ComingPaths & FormPaths & ImportPaths & PortalPaths & RequestPaths;
type Their = components['schemas'];

/** All that we read is answered, in a type that we understand. */
type Reads<T extends O, O> = [T, O];
/** All that we send is taken: no field is unknown, none that is needed is missing. */
type Sends<O extends T, T> = [Exclude<keyof O, keyof T>] extends [never] ? [O, T] : never;

export type Answers = [
	Reads<Their['Instance'], our.Instance>,
	Reads<Their['Account'], our.Account>,
	Reads<Their['Session'], our.Session>,
	Reads<Their['ListedLetter'], our.Letter>,
	Reads<Their['OpenLetter'], our.OpenLetter>,
	Reads<Their['Member'], our.Member>,
	Reads<Their['ProjectMember'], our.ProjectMember>,
	Reads<Their['Invitation'], our.Invitation>,
	Reads<Their['InvitationLook'], our.InvitationLook>,
	Reads<Their['Joined'], our.Joined>,
	Reads<Their['MyData'], our.MyData>,
	Reads<Their['Takeout'], our.Takeout>,
	Reads<Their['Token'], our.Token>,
	Reads<Their['Workspace'], our.Workspace>,
	Reads<Their['Rematch'], our.Rematch>,
	Reads<Their['Project'], our.Project>,
	Reads<Their['Survey'], our.ClearanceForecast>,
	Reads<Their['Board'], our.Board>,
	Reads<Their['Override'], our.Override>,
	Reads<Their['NoticeLook'], our.NoticeLook>,
	Reads<Their['OutThere'], our.OutThere>,
	Reads<Their['ListedUpload'], our.Upload>,
	Reads<Their['Asset'], Omit<our.Asset, 'metadata'>>,
	Reads<Their['Face'], our.Face>,
	Reads<Their['Waiting'], our.ReviewItem>,
	Reads<Their['Talent'], our.Talent>,
	Reads<Their['Appearance'], our.Appearance>,
	Reads<Their['Consent'], our.Consent>,
	Reads<Their['Export'], our.Export>,
	Reads<Their['Manifest'], our.Manifest>,
	Reads<Their['Portal'], ownPage.PortalView>,
	Reads<Their['Signed']['consents'][number], ownPage.PortalConsent>,
	Reads<Their['PortalPicture'], ownPage.PortalPicture>,
	Reads<Their['ReleaseForm'], writing.ReleaseForm>,
	Reads<Their['FormPreview'], writing.FormPreview>,
	Reads<Their['ReleaseImport'], bringing.ReleaseImport>,
	Reads<Their['ImportedRow'], bringing.ImportedRow>,
	Reads<Their['Request'], asking.ConsentRequest>,
	Reads<Their['RequestLink'], asking.SentRequest>,
	Reads<Their['OpenRequest'], open.OpenRequest>,
	Reads<Their['Poster'], open.Poster>,
	Reads<Their['OpenRequestLook'], coming.OpenRequestLook>,
	Reads<Their['MadeShare'], our.MadeShare>,
	Reads<Their['Outlook'], our.ShareOutlook>,
	Reads<Their['View'], our.ShareView>,
	Reads<Their['Shared'], our.Shared>
];
export type Bodies = [
	Sends<our.NewAccount, Their['SignUp']>,
	Sends<our.NewInvitation<our.WorkspaceRole>, Their['NewInvitation']>,
	Sends<our.NewInvitation<our.ProjectRole>, Their['NewProjectInvitation']>,
	Sends<our.Use, Their['UseBody']>,
	Sends<our.BoardPage, Their['BoardPage']>,
	Sends<our.NewOverride, Their['NewOverride']>,
	Sends<our.NewTalent, Their['NewTalent']>,
	Sends<our.NewConsent, Their['NewConsent']>,
	Sends<our.FaceDecision, Their['NewDecision']>,
	Sends<our.NewExport, Their['NewExport']>,
	Sends<ownPage.SignBody, Their['NewSignature']>,
	Sends<asking.NewRequests, Their['NewRequests']>,
	Sends<writing.NewForm, Their['NewForm']>,
	Sends<open.NewOpenRequest, Their['NewOpenRequest']>,
	Sends<coming.Joining, Their['Joining']>,
	Sends<our.NewShare, Their['NewShare']>
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
	| '/api/v1/release-imports/{i}/files/{name}'
	| '/api/v1/me/exports/{e}/archive'
>;

type None<T extends never> = T;
export type Calls = None<Unknown>;
