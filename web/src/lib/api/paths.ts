/** The routes as openapi-fetch wants them: one line a call, written from the contract. */
import type {
	Account,
	Appearance,
	Asset,
	AssetKind,
	AssetSort,
	AssetState,
	AssetSummary,
	Board,
	BoardPage,
	Box,
	Clearance,
	ClearanceForecast,
	Consent,
	Evidence,
	Export,
	Face,
	FaceDecision,
	FaceLabel,
	Instance,
	Invitation,
	InvitationLook,
	Joined,
	Language,
	Letter,
	LetterState,
	MadeShare,
	Member,
	MyData,
	NewAccount,
	NewConsent,
	NewExport,
	NewInvitation,
	NewShare,
	NewTalent,
	OpenLetter,
	NoticeLook,
	OutThere,
	Override,
	Page,
	Project,
	ProjectMember,
	ProjectRole,
	Purpose,
	Reference,
	Rematch,
	ReviewPage,
	Session,
	Share,
	Shared,
	ShareOutlook,
	ShareView,
	SigningKey,
	Takeout,
	Talent,
	Token,
	Upload,
	Use,
	Verdict,
	Verification,
	Workspace,
	WorkspaceRole
} from './types';

interface Call<PathNames extends string, Query, Body, Answer> {
	parameters: {
		query?: Query;
		header?: never;
		cookie?: never;
	} & ([PathNames] extends [never] ? { path?: never } : { path: Record<PathNames, string> });
	requestBody: { content: { 'application/json': Body } };
	responses: { 200: { content: { 'application/json': Answer } } };
}
/** A call that reads. */
export type Read<PathNames extends string, Answer, Query = never> = Omit<
	Call<PathNames, Query, never, Answer>,
	'requestBody'
> & { requestBody?: never };
/** A call with a body. */
export type Write<PathNames extends string, Body, Answer> = Call<PathNames, never, Body, Answer>;
/** A call without a body. */
export type Act<PathNames extends string, Answer = undefined, Query = never> = Read<
	PathNames,
	Answer,
	Query
>;
type Send<PathNames extends string, Answer> = Omit<
	Call<PathNames, never, never, Answer>,
	'requestBody'
> & { requestBody: { content: { 'multipart/form-data': { file: string } } } };
export interface Paging {
	cursor?: string;
	limit?: number;
}

export interface paths {
	'/instance': { get: Read<never, Instance> };
	'/verify': { post: Write<never, { text: string }, Verification> };
	'/accounts': { post: Write<never, NewAccount, Account> };
	'/accounts/verify': { post: Write<never, { token: string }, undefined> };
	'/password-resets': {
		post: Write<never, { email: string }, undefined>;
		put: Write<never, { token: string; password: string }, undefined>;
	};
	'/sessions': {
		get: Read<never, Page<Session>>;
		post: Write<never, { email: string; password: string }, Account>;
	};
	'/sessions/current': { delete: Act<never> };
	'/sessions/current/confirm': { post: Write<never, { password: string }, undefined> };
	'/sessions/{s}': { delete: Act<'s'> };
	'/me': {
		get: Read<never, Account>;
		patch: Write<
			never,
			{
				name?: string;
				language?: Language;
				password?: { current: string; new: string };
				email?: { new: string; current_password: string };
			},
			Account
		>;
	};
	'/me/projects': { get: Read<never, Page<Project>, Paging> };
	'/me/data': { get: Read<never, MyData> };
	'/me/exports': { get: Read<never, Page<Takeout>>; post: Act<never, Takeout> };
	'/me/exports/{e}': { get: Read<'e', Takeout>; delete: Act<'e'> };
	'/me/verification': {
		post: Act<never>;
		put: Write<never, { code: string }, Account>;
	};
	'/mail': { get: Read<never, Page<Letter>, Paging & { state?: LetterState }> };
	'/mail/{m}': { get: Read<'m', OpenLetter> };
	'/mail/{m}/retry': { post: Act<'m', Letter> };
	'/tokens': {
		get: Read<never, Page<Token>>;
		post: Write<never, { name: string; expires_at?: string }, Token & { token: string }>;
	};
	'/tokens/{id}': { delete: Act<'id'> };

	'/workspaces/{w}': {
		get: Read<'w', Workspace>;
		patch: Write<
			'w',
			{
				name?: string;
				time_zone?: string;
				country?: string;
				thresholds?: Workspace['thresholds'];
				incidental_purposes?: Purpose[];
			},
			Workspace
		>;
	};
	'/workspaces/{w}/signing-keys': {
		get: Read<'w', Page<SigningKey>>;
		post: Act<'w', SigningKey>;
	};
	'/workspaces/{w}/members': { get: Read<'w', Page<Member>> };
	'/workspaces/{w}/members/{account}': {
		patch: Write<'w' | 'account', { role: WorkspaceRole }, Member>;
		delete: Act<'w' | 'account'>;
	};
	'/workspaces/{w}/invitations': {
		get: Read<'w', Page<Invitation>>;
		post: Write<'w', NewInvitation<WorkspaceRole>, { id: string; link: string }>;
	};
	'/projects/{p}/members': { get: Read<'p', Page<ProjectMember>> };
	'/projects/{p}/members/{account}': {
		patch: Write<'p' | 'account', { role: ProjectRole }, ProjectMember>;
		delete: Act<'p' | 'account'>;
	};
	'/projects/{p}/invitations': {
		get: Read<'p', Page<Invitation>>;
		post: Write<'p', NewInvitation<ProjectRole>, { id: string; link: string }>;
	};
	'/invitations/{i}': { delete: Act<'i'> };
	'/invitations/look': { post: Write<never, { token: string }, InvitationLook> };
	'/invitations/accept': { post: Write<never, { token: string }, Joined> };

	'/workspaces/{w}/rematch': { get: Read<'w', Rematch> };
	'/workspaces/{w}/projects': {
		get: Read<'w', Page<Project>, Paging>;
		post: Write<'w', { name: string; description?: string }, Project>;
	};
	'/workspaces/{w}/review': {
		get: Read<'w', ReviewPage, Paging & { project_id?: string; label?: FaceLabel | 'all' }>;
	};
	'/workspaces/{w}/talent': {
		get: Read<'w', Page<Talent>, Paging & { q?: string }>;
		post: Write<'w', NewTalent, Talent>;
	};
	'/workspaces/{w}/exports': { get: Read<'w', Page<Export>, Paging> };

	'/projects/{p}': {
		get: Read<'p', Project>;
		patch: Write<
			'p',
			{
				name?: string;
				description?: string;
				current_use?: Use;
				face_matching?: { on: boolean; ground?: string };
			},
			Project
		>;
		delete: Act<'p'>;
	};
	'/projects/{p}/board': { post: Write<'p', { use?: Use; compare?: Use }, Board> };
	'/projects/{p}/board/assets': { post: Write<'p', BoardPage, Page<AssetSummary>> };
	'/projects/{p}/board/table': { post: Write<'p', { use?: Use; bom?: boolean }, string> };
	'/projects/{p}/clearance': { post: Write<'p', { use: Use }, ClearanceForecast> };
	'/projects/{p}/uploads': { get: Read<'p', Page<Upload>> };
	'/projects/{p}/assets': {
		get: Read<
			'p',
			Page<AssetSummary>,
			Paging & {
				kind?: AssetKind;
				clearance?: Clearance;
				state?: AssetState;
				q?: string;
				talent_id?: string;
				sort?: AssetSort;
			}
		>;
	};
	'/projects/{p}/exports': {
		get: Read<'p', Page<Export>, Paging>;
		post: Write<'p', NewExport, Export>;
	};

	'/assets/{a}': {
		get: Read<'a', Asset>;
		patch: Write<'a', { name?: string; captured_at?: string }, Asset>;
		delete: Act<'a'>;
	};
	'/assets/{a}/scan': { post: Act<'a'> };
	'/assets/{a}/statement': { put: Write<'a', { text: string }, Asset> };
	'/assets/{a}/clearance': {
		post: Write<
			'a',
			{ use: Use },
			{
				clearance: Clearance;
				/** What keeps the asset as a whole: its search is not done. */
				unsearched?: string | null;
				faces: (Verdict & { face_id: string })[];
			}
		>;
	};
	'/assets/{a}/faces': { get: Read<'a', Page<Face>>; post: Write<'a', { box: Box }, Face> };
	'/talent/{t}/copies': { get: Read<'t', Page<OutThere>> };
	'/exports/{e}/copies': { get: Read<'e', OutThere> };
	'/exports/{e}/notices': {
		post: Write<'e', { to: string[]; text?: string; language?: Language }, OutThere>;
	};
	'/notices/{n}/acknowledge': { post: Act<'n', OutThere> };
	'/notices/look': { post: Write<never, { link: string }, NoticeLook> };
	'/notices/confirm': { post: Write<never, { link: string }, NoticeLook> };
	'/faces/{f}/overrides': {
		get: Read<'f', Page<Override>>;
		post: Omit<Call<'f', never, never, Override>, 'requestBody'> & {
			requestBody: { content: { 'multipart/form-data': { terms: string; document: string } } };
		};
	};
	'/overrides/{o}/end': { post: Act<'o', Override> };
	'/faces/{f}': { patch: Write<'f', FaceDecision, Face>; delete: Act<'f'> };

	'/talent/{t}': {
		get: Read<'t', Talent>;
		patch: Write<
			't',
			{
				name?: string;
				email?: string | null;
				majority_on?: string | null;
				notes?: string | null;
			},
			Talent
		>;
		delete: Act<'t'>;
	};
	'/talent/{t}/appearances': { get: Read<'t', Page<Appearance>> };
	'/talent/{t}/references': { post: Send<'t', Reference> };
	'/references/{r}': { delete: Act<'r'> };
	'/talent/{t}/consents': { get: Read<'t', Page<Consent>>; post: Write<'t', NewConsent, Consent> };
	'/consents/{c}/withdraw': { post: Write<'c', { reason?: string }, Consent> };
	'/consents/{c}/evidence': { post: Send<'c', Evidence> };

	'/exports/{e}': {
		get: Read<'e', Export>;
		patch: Write<'e', { recipients: string[] }, Export>;
		delete: Act<'e'>;
	};

	'/projects/{p}/shares': {
		get: Read<'p', Page<Share>, Paging>;
		post: Write<'p', NewShare, MadeShare>;
	};
	'/projects/{p}/shares/outlook': {
		post: Write<'p', { asset_ids?: string[]; use: Use }, ShareOutlook>;
	};
	'/shares/{s}': {
		get: Read<'s', Share>;
		patch: Write<'s', { title?: string; downloads?: boolean; expires_at?: string }, Share>;
		delete: Act<'s'>;
	};
	'/shares/{s}/links': { post: Act<'s', MadeShare> };
	'/shares/{s}/views': { get: Read<'s', Page<ShareView>, Paging> };

	'/shared/sessions': {
		post: Write<never, { link: string; password?: string; name?: string }, object>;
	};
	'/shared': { get: Read<never, Shared> };
}
