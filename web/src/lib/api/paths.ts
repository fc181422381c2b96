/** The routes as openapi-fetch wants them: one line a call, written from the contract. */
import type {
	Account,
	Appearance,
	Asset,
	AssetKind,
	AssetSort,
	AssetState,
	AssetSummary,
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
	Language,
	NewAccount,
	NewConsent,
	NewExport,
	NewTalent,
	Page,
	Project,
	Purpose,
	Reference,
	Rematch,
	ReviewPage,
	Session,
	Talent,
	Token,
	Upload,
	Use,
	Verdict,
	Workspace
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
type Read<PathNames extends string, Answer, Query = never> = Omit<
	Call<PathNames, Query, never, Answer>,
	'requestBody'
> & { requestBody?: never };
type Write<PathNames extends string, Body, Answer> = Call<PathNames, never, Body, Answer>;
type Act<PathNames extends string, Answer = undefined> = Read<PathNames, Answer>;
type Send<PathNames extends string, Answer> = Omit<
	Call<PathNames, never, never, Answer>,
	'requestBody'
> & { requestBody: { content: { 'multipart/form-data': { file: string } } } };
interface Paging {
	cursor?: string;
	limit?: number;
}

export interface paths {
	'/instance': { get: Read<never, Instance> };
	'/accounts': { post: Write<never, NewAccount, Account> };
	'/sessions': {
		get: Read<never, Page<Session>>;
		post: Write<never, { email: string; password: string }, Account>;
	};
	'/sessions/current': { delete: Act<never> };
	'/sessions/{s}': { delete: Act<'s'> };
	'/me': {
		get: Read<never, Account>;
		patch: Write<
			never,
			{ name?: string; language?: Language; password?: { current: string; new: string } },
			Account
		>;
	};
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
				thresholds?: Workspace['thresholds'];
				incidental_purposes?: Purpose[];
			},
			Workspace
		>;
	};
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

	'/exports/{e}': { get: Read<'e', Export>; delete: Act<'e'> };
}
