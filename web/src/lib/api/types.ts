/** What the server answers, in the words of DESIGN.md. Dates are `2026-11-24`, times RFC 3339 UTC. */
import type { Schemas } from './schemas';
export type Purpose = Schemas['Purpose'];
export type Channel = Schemas['Channel'];
export const purposes: readonly Purpose[] = [
	'editorial',
	'advertising',
	'marketing',
	'merchandising',
	'publicity',
	'social_media',
	'derivative_works',
	'internal',
	'ai_training'
];
export const channels: readonly Channel[] = [
	'print',
	'web',
	'social',
	'broadcast',
	'out_of_home',
	'email',
	'internal'
];

/** What is about to be done with pictures; territories are ISO 3166-1 alpha-2, upper-case. */
export type Use = Schemas['UseBody'];

export type Language = Schemas['Language'];
export type WorkspaceRole = Schemas['WorkspaceRole'];
export type ProjectRole = Schemas['ProjectRole'];

export interface Page<T, Cursor = string> {
	items: T[];
	next_cursor?: Cursor | null;
}

export type Instance = Schemas['Instance'];

export type Account = Schemas['Account'];

export interface NewAccount {
	email: string;
	password: string;
	name: string;
	date_of_birth: string;
	accept_policies: true;
	language?: Language;
	/** What an invitation's link holds. */
	invitation?: string;
}

/** Somebody who belongs to a workspace. */
export type Member = Schemas['Member'];

/** Somebody with a role of their own in a project. */
export type ProjectMember = Schemas['ProjectMember'];

export interface NewInvitation<Role extends string> {
	role: Role;
	/** Left out: a link for whoever has it. */
	email?: string;
	uses?: number;
	expires_at?: string;
	language?: Language;
}

export type Invitation = Schemas['Invitation'];

/** Who invites to what. */
export type InvitationLook = Schemas['InvitationLook'];

export type Joined = Schemas['Joined'];

export type LetterState = Schemas['LetterState'];

/** A letter in the outbox, as its list shows it. */
export type Letter = Schemas['ListedLetter'];

/** With its words, while they are held. */
export type OpenLetter = Schemas['OpenLetter'];

export type Session = Schemas['Session'];

/** What is held about an account. */
export type MyData = Schemas['MyData'];
export type Held = Schemas['Held'];
/** A part of a table about which one decision was made, in the codes of the register. */
export type HeldPart = Schemas['HeldPart'];
export type Recipient = Schemas['Recipient'];
export type RecipientKind = Schemas['RecipientKind'];

/** What an account takes with it. */
export type Takeout = Schemas['Takeout'];

export type Token = Schemas['Token'];

export type Workspace = Schemas['Workspace'];

/** A public key that a workspace signs with, or did. */
export type SigningKey = Schemas['SigningKey'];

/** Whether a receipt or a manifest is as it was signed. */
export interface Verification {
	valid: boolean;
	fault?: string | null;
	kind?: string | null;
	kid?: string | null;
	/** What this installation knows of the key; nothing where it is somebody else's. */
	known?: { workspace: string; retired_at?: string | null } | null;
	keys_address?: string | null;
	signed_at?: string | null;
	/** A SignedReceipt or a SignedManifest, by `kind`. */
	payload?: Record<string, unknown> | null;
}

/** What of a receipt (ISO/IEC TS 27560) is told in words. Codes may be of a later version. */
export interface SignedReceipt {
	record_id: string;
	pii_processing: {
		privacy_notice: { sha256: string; version: string };
		language: string;
		purposes: {
			purpose: string;
			channels?: string[];
			services?: string[] | 'all';
			geographic_restrictions?: string[] | 'worldwide';
			withdrawal_method: string;
		}[];
	};
	party_identification: { party_name: string; party_contact: string }[];
	event: {
		event_time: string;
		event_state: string;
		entity: string | { account: string };
		valid_from?: string;
		valid_until?: string;
	}[];
}

/** What of an export's manifest is told in words. */
export interface SignedManifest {
	export_id: string;
	use: { purpose: string; channels: string[]; territories: string[] | 'worldwide'; on: string };
	items: { file: string; faces: { outcome: string }[] }[];
	left_out: unknown[];
}

export type Rematch = Schemas['Rematch'];

export type FaceMatching = Schemas['FaceMatching'];

export type ProjectCounts = Schemas['Counts'];

export type Project = Schemas['Project'];

export type Clearance = Schemas['ClearanceState'];

export type ClearanceReason = Schemas['SurveyReason'];

/** What an export for a use would do. */
export type ClearanceForecast = Schemas['Survey'];

export type BoardTotals = Schemas['BoardTotals'];

/** One reason why assets are not cleared. */
export type BoardReason = Schemas['BoardReason'];

/** How the assets stand on which somebody is confirmed. */
export type BoardTalent = Schemas['BoardTalent'];

/** A consent or an exception that ends. */
export type BoardEnd = Schemas['BoardEnd'];
export type BoardEnds = Schemas['BoardEnds'];

export type BoardChange = Schemas['BoardChange'];

/** How a project stands for a use. */
export type BoardStanding = Schemas['BoardStanding'];
export type Board = Schemas['Board'];

/** Which assets of a board. */
export interface BoardPage {
	use?: Use;
	state?: Clearance;
	reason?: string;
	talent_id?: string;
	rests_on?: string;
	compare?: Use;
	compare_state?: Clearance;
	cursor?: string;
	limit?: number;
}

/** How far notices about copies are. */
export type NoticeState = Schemas['NoticeState'];
/** One who was told to stop using copies. */
export type Told = Schemas['Told'];
/** What the link of a notice is about. */
export type NoticeLook = Schemas['NoticeLook'];
export type Notice = Schemas['Notice'];
/** Somebody on copies who does not agree any more. */
export type OutTherePerson = Schemas['OutTherePerson'];
/** An export that left and shows somebody who does not agree any more. */
export type OutThere = Schemas['OutThere'];

/** A use without its day. */
export type Usage = Schemas['UsageBody'];

/** A manager's word that lets one face through for one use. */
export type Override = Schemas['Override'];
export type NewOverride = Schemas['NewOverride'];

export type Upload = Schemas['ListedUpload'];

export type AssetKind = Schemas['AssetKind'];
export type AssetState = Schemas['AssetState'];
export type Scan = Schemas['ScanState'];

/** How many faces of an asset show which state. */
export type FaceCounts = Schemas['FaceCounts'];

/** What a file tells of how it was made; all of it may be missing. */
export interface AssetMetadata {
	/** By the camera's clock, without a zone: `2026-09-12T18:04:00`. */
	captured_at?: string;
	/** That clock's distance from UTC: `+02:00`. */
	utc_offset?: string;
	camera_make?: string;
	camera_model?: string;
	lens?: string;
	exposure_seconds?: number;
	aperture?: number;
	iso?: number;
	focal_length_mm?: number;
	gps?: { latitude: number; longitude: number };
	software?: string;
	description?: string;
	artist?: string;
	copyright?: string;
	/** What could not be read, in English. */
	warnings?: string[];
}

/** An asset as lists show it. */
export type AssetSummary = Omit<Schemas['Asset'], 'metadata' | 'statement'>;

export type Asset = Omit<Schemas['Asset'], 'metadata'> & { metadata?: AssetMetadata | null };

export type AssetSort = 'newest' | 'oldest' | 'name' | 'captured';

/** Fractions of the picture, from its top left corner. */
export type Box = Schemas['Bounds'];

export type Decision = Schemas['DecisionName'];
export type FaceLabel = Schemas['FaceLabel'];
/** The five states that have a shape of their own. */
export type FaceState = Schemas['FaceState'];

export type Verdict = Schemas['FaceVerdict'];

export type Face = Schemas['Face'];

export interface FaceDecision {
	decision: Decision | null;
	talent_id?: string;
	reason?: string;
}

export type ReviewItem = Schemas['Waiting'];

export interface ReviewPage extends Page<ReviewItem> {
	total: number;
}

export type Reference = Schemas['Reference'];

export type Talent = Schemas['Talent'];

export interface NewTalent {
	name: string;
	email?: string;
	majority_on?: string;
	notes?: string;
}

export type Appearance = Schemas['Appearance'];

export type ConsentScope = Schemas['Scope'];

export interface NewConsent {
	kind: 'biometric' | 'likeness';
	scope?: ConsentScope;
	statement: { text: string; language: string };
	given_by: { name: string; relation: 'self' | 'guardian' };
	method: 'paper' | 'recorded';
	given_at: string;
}

export type Evidence = Schemas['Evidence'];

export type Consent = Schemas['Consent'];

export type Unresolved = Schemas['Unresolved'];
export type Covering = Schemas['Covering'];

export interface NewExport {
	asset_ids?: string[];
	use: Use;
	unresolved: Unresolved;
	covering?: Covering;
	keep_place?: boolean;
	/** Who gets it. */
	recipients?: string[];
}

export type Export = Schemas['Export'];

/** What left with an export, face by face, and what stayed. */
export type Manifest = Schemas['Manifest'];

export type ManifestItem = Manifest['items'][number];

/** A share link, as those see it who work on the project. */
export type Share = Schemas['Share'];

/** With its link, which is shown this once. */
export type MadeShare = Schemas['MadeShare'];

export interface NewShare {
	asset_ids?: string[];
	use: Use;
	title: string;
	message?: string;
	expires_at: string;
	password?: string;
	downloads: boolean;
	watermark: boolean;
	ask_name: boolean;
}

/** What guests would see of some assets for a use. */
export type ShareOutlook = Schemas['Outlook'];

/** A line of a share's view log. */
export type ShareView = Schemas['View'];

/** What a guest finds behind a share link. */
export type Shared = Schemas['Shared'];

export type SharedItem = Schemas['SharedItem'];
