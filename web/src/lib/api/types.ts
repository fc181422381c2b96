/** What the server answers, in the words of DESIGN.md. Dates are `2026-11-24`, times RFC 3339 UTC. */

export type Purpose =
	| 'editorial'
	| 'advertising'
	| 'marketing'
	| 'merchandising'
	| 'publicity'
	| 'social_media'
	| 'derivative_works'
	| 'internal'
	| 'ai_training';
export type Channel =
	'print' | 'web' | 'social' | 'broadcast' | 'out_of_home' | 'email' | 'internal';
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
export interface Use {
	purpose: Purpose;
	channels: Channel[];
	territories: string[] | 'worldwide';
	on: string;
}

export type Language = 'en' | 'de';
export type WorkspaceRole = 'owner' | 'admin' | 'member';
export type ProjectRole = 'manager' | 'editor' | 'reviewer' | 'viewer';

export interface Page<T> {
	items: T[];
	next_cursor?: string | null;
}

export interface Instance {
	version: string;
	registration: 'open' | 'closed';
	/** No account exists yet: the next one runs this installation. */
	first_account: boolean;
	minimum_age: number;
	password_min_length: number;
	languages: Language[];
}

export interface Account {
	id: string;
	email: string;
	/** Whether the address was shown to be its owner's. */
	verified: boolean;
	/** The address that the account has once that is shown. */
	pending_email?: string | null;
	name: string;
	language?: Language | null;
	operator: boolean;
	created_at: string;
	workspaces: { id: string; name: string; role: WorkspaceRole }[];
}

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
export interface Member {
	account_id: string;
	name: string;
	/** For who manages people, and for oneself. */
	email?: string | null;
	role: WorkspaceRole;
}

/** Somebody with a role of their own in a project. */
export interface ProjectMember {
	account_id: string;
	name: string;
	email?: string | null;
	role: ProjectRole;
	/** From outside the workspace. */
	collaborator: boolean;
}

export interface NewInvitation<Role extends string> {
	role: Role;
	/** Left out: a link for whoever has it. */
	email?: string;
	uses?: number;
	expires_at?: string;
	language?: Language;
}

export interface Invitation {
	id: string;
	role: string;
	email?: string | null;
	state: 'open' | 'used' | 'expired';
	uses: number;
	uses_left: number;
	joined: { account_id: string; name: string; at: string }[];
	invited_by: string;
	created_at: string;
	expires_at: string;
}

/** Who invites to what. */
export interface InvitationLook {
	invited_by: string;
	workspace_name?: string | null;
	project_name?: string | null;
	role: string;
	/** Most of the address that alone may use it is left out. */
	email_hint?: string | null;
	for_caller: boolean;
	joined: boolean;
	expires_at: string;
}

export interface Joined {
	workspace_id?: string | null;
	project_id?: string | null;
}

export type LetterState = 'queued' | 'sent' | 'failed';

/** A letter in the outbox, as its list shows it. */
export interface Letter {
	id: string;
	to: string;
	language: Language;
	kind: string;
	subject: string;
	state: LetterState;
	attempts: number;
	/** In the mail server's words. */
	last_error?: string | null;
	created_at: string;
	sent_at?: string | null;
}

/** With its words, while they are held. */
export interface OpenLetter extends Letter {
	plain?: string | null;
	html?: string | null;
}

export interface Session {
	id: string;
	current: boolean;
	browser?: string | null;
	system?: string | null;
	address?: string | null;
	created_at: string;
	last_seen_at: string;
}

/** A part of a table about which one decision was made, in the codes of the register. */
export interface HeldPart {
	category: string;
	purpose: string;
	ground: string;
	kept: string;
	/** What opens something, and what protects it, is held and not handed out. */
	handed_out: boolean;
	columns: string[];
}

export interface Held {
	table: string;
	rows: number;
	/** The rows where there are few. */
	values: Record<string, unknown>[];
	parts: HeldPart[];
}

export type RecipientKind = 'collaborator' | 'guest' | 'copy' | 'mail_server' | 'storage';

export interface Recipient {
	kind: RecipientKind;
	name?: string | null;
	place?: string | null;
	at?: string | null;
}

/** What is held about an account. */
export interface MyData {
	held: Held[];
	workspaces: { id: string; name: string; held: Held[] }[];
	recipients: Recipient[];
}

/** What an account takes with it. */
export interface Takeout {
	id: string;
	state: 'running' | 'ready' | 'failed' | 'outdated';
	done: number;
	total: number;
	bytes?: number | null;
	created_at: string;
	finished_at?: string | null;
	ends_at?: string | null;
}

export interface Token {
	id: string;
	name: string;
	scopes?: string[] | null;
	created_at: string;
	expires_at?: string | null;
	last_used_at?: string | null;
}

export interface Workspace {
	id: string;
	name: string;
	time_zone: string;
	/** Whose law applies: as chosen, else that of the time zone; null for UTC. */
	country?: string | null;
	role: WorkspaceRole;
	/** Cosine similarities from which a face is suggested, and counts as surely matched. */
	thresholds: { suggest: number; strict: number };
	incidental_purposes: Purpose[];
	/** Faces that wait for a decision. */
	review_count: number;
}

/** A public key that a workspace signs with, or did. */
export interface SigningKey {
	/** Its thumbprint, by which receipts name it. */
	kid: string;
	created_at: string;
	/** Since when another one signs. */
	retired_at?: string | null;
}

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

export interface Rematch {
	running: boolean;
	done: number;
	total: number;
}

export interface FaceMatching {
	on: boolean;
	ground?: string | null;
	switched_at?: string | null;
	switched_by?: string | null;
}

export interface ProjectCounts {
	assets: number;
	cleared: number;
	needs_review: number;
	blocked: number;
	processing: number;
	failed: number;
	images: number;
	videos: number;
	audios: number;
	documents: number;
	people: number;
}

export interface Project {
	id: string;
	workspace_id: string;
	name: string;
	description?: string | null;
	created_at: string;
	updated_at: string;
	role: ProjectRole;
	current_use?: Use | null;
	face_matching: FaceMatching;
	counts: ProjectCounts;
	/** Up to four assets that have a thumb. */
	covers: string[];
}

export type Clearance = 'cleared' | 'needs_review' | 'blocked';

export interface ClearanceReason {
	state: Clearance;
	reason: string;
	talent_id?: string | null;
	talent_name?: string | null;
	assets: number;
	faces: string[];
	detail?: {
		ends_on?: string | null;
		withdrawn_at?: string | null;
		missing?: string[] | null;
	} | null;
}

/** What an export for a use would do. */
export interface ClearanceForecast {
	counts: Record<Clearance, number>;
	reasons: ClearanceReason[];
}

export type BoardTotals = Record<Clearance, number>;

/** One reason why assets are not cleared. */
export interface BoardReason {
	reason: string;
	assets: number;
	faces: number;
}

/** How the assets stand on which somebody is confirmed. */
export interface BoardTalent extends BoardTotals {
	talent_id: string;
	name: string;
	reasons: { reason: string; assets: number; consent_id?: string | null }[];
}

/** A consent or an exception that ends. */
export interface BoardEnd {
	consent_id?: string | null;
	override_id?: string | null;
	talent_id?: string | null;
	talent_name?: string | null;
	ends_on: string;
	assets: number;
}
export interface BoardEnds {
	within_30: BoardEnd[];
	within_60: BoardEnd[];
	within_90: BoardEnd[];
}

export interface BoardChange {
	from: Clearance;
	to: Clearance;
	assets: number;
}

/** How a project stands for a use. */
export interface BoardStanding {
	totals: BoardTotals;
	by_reason: BoardReason[];
	/** Empty for collaborators. */
	by_talent: BoardTalent[];
	unsearched: number;
}
export interface Board extends BoardStanding {
	use: Use;
	ends: BoardEnds;
	compare?: (BoardStanding & { use: Use; changes: BoardChange[] }) | null;
}

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
export type NoticeState = 'none' | 'sent' | 'acknowledged';
/** One who was told to stop using copies. */
export interface Told {
	address: string;
	told_at: string;
	times: number;
	acknowledged_at?: string | null;
}
/** What the link of a notice is about. */
export interface NoticeLook {
	producer: string;
	project: string;
	files: string[];
	acknowledged_at?: string | null;
}
export interface Notice {
	id: string;
	to: Told[];
	text?: string | null;
	sent_by: string;
	sent_at: string;
	acknowledged_at?: string | null;
	acknowledged_by?: string | null;
}
/** Somebody on copies who does not agree any more. */
export interface OutTherePerson {
	talent_id?: string | null;
	name?: string | null;
	reason: string;
	files: string[];
	file_count: number;
	notice: NoticeState;
}
/** An export that left and shows somebody who does not agree any more. */
export interface OutThere {
	export_id: string;
	project_id: string;
	project_name: string;
	made_at: string;
	made_by: string;
	downloads: { by?: string | null; at: string }[];
	recipients: string[];
	people: OutTherePerson[];
	notice: NoticeState;
	notices: Notice[];
}

/** A use without its day. */
export type Usage = Omit<Use, 'on'>;

/** A manager's word that lets one face through for one use. */
export interface Override {
	id: string;
	face_id: string;
	use: Usage;
	starts_on: string;
	ends_on: string;
	in_force: boolean;
	made_at: string;
	ended_at?: string | null;
	/** For members of the workspace. */
	details?: {
		reason: string;
		made_by: string;
		ended_by?: string | null;
		filename: string;
		bytes: number;
	} | null;
}
export interface NewOverride {
	use: Usage;
	reason: string;
	ends_on: string;
}

export interface Upload {
	id: string;
	location: string;
	filename: string;
	filetype?: string | null;
	/** When the file last changed at home, ms. */
	modified?: number | null;
	length: number;
	offset: number;
	created_at: string;
}

export type AssetKind = 'image' | 'video' | 'audio' | 'document';
export type AssetState = 'processing' | 'ready' | 'failed';
export type Scan = 'pending' | 'quick' | 'thorough' | 'failed' | 'not_searchable';

/** How many faces of an asset show which state. */
export interface FaceCounts {
	total: number;
	cleared: number;
	possible: number;
	unknown: number;
	blocked: number;
	ignored: number;
}

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
export interface AssetSummary {
	id: string;
	project_id: string;
	name: string;
	kind: AssetKind;
	format: string;
	state: AssetState;
	error?: { code: string; detail?: string | null } | null;
	width?: number | null;
	height?: number | null;
	duration_ms?: number | null;
	frames: number;
	bytes: number;
	sha256: string;
	created_at: string;
	captured_at?: string | null;
	scan: Scan;
	clearance: Clearance;
	faces: FaceCounts;
	uploaded_by: string;
}

export interface Asset extends AssetSummary {
	metadata?: AssetMetadata | null;
	statement?: { text: string; by: string; at: string } | null;
}

export type AssetSort = 'newest' | 'oldest' | 'name' | 'captured';

/** Fractions of the picture, from its top left corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Decision = 'confirmed' | 'rejected' | 'not_a_face' | 'incidental';
export type FaceLabel = 'cleared' | 'possible' | 'unknown';
/** The five states that have a shape of their own. */
export type FaceState = 'cleared' | 'possible' | 'unknown' | 'blocked' | 'ignored';

export interface Verdict {
	allowed: boolean;
	reason: string;
	consent_id?: string | null;
	override_id?: string | null;
}

export interface Face {
	id: string;
	asset_id: string;
	box: Box;
	frame: number;
	score: number;
	doubtful: boolean;
	drawn: boolean;
	label: FaceLabel;
	/** The confirmed talent, otherwise the suggested one. */
	talent_id?: string | null;
	talent_name?: string | null;
	similarity?: number | null;
	decision?: Decision | null;
	reason?: string | null;
	decided_by?: string | null;
	decided_at?: string | null;
	state: FaceState;
	/** For the project's current use; without one the reason is `no_use`. */
	verdict: Verdict;
}

export interface FaceDecision {
	decision: Decision | null;
	talent_id?: string;
	reason?: string;
}

export interface ReviewItem {
	face: Face;
	asset: { id: string; name: string; width?: number | null; height?: number | null };
	project: { id: string; name: string };
	talent?: { id: string; name: string; reference_ids: string[] } | null;
}

export interface ReviewPage extends Page<ReviewItem> {
	total: number;
}

export interface Reference {
	id: string;
	/** A picture of the face was kept besides the template. */
	has_picture: boolean;
	created_at: string;
}

export interface Talent {
	/** The QR codes that they came by themselves. */
	came_by?: { id: string; title: string }[];
	id: string;
	workspace_id: string;
	name: string;
	email?: string | null;
	/** Set for a minor: the day of majority. */
	majority_on?: string | null;
	notes?: string | null;
	created_at: string;
	references: Reference[];
	/** A current biometric consent exists, so references may be matched. */
	biometric: boolean;
	consents_in_force: number;
	/** One of these has no evidence yet. */
	evidence_missing: boolean;
	assets: number;
}

export interface NewTalent {
	name: string;
	email?: string;
	majority_on?: string;
	notes?: string;
}

export interface Appearance {
	project_id: string;
	project_name: string;
	assets: number;
	samples: string[];
}

export interface ConsentScope {
	projects: string[] | 'all';
	purposes: Purpose[];
	channels: Channel[];
	territories: string[] | 'worldwide';
	starts_on: string;
	ends_on?: string | null;
}

export interface NewConsent {
	kind: 'biometric' | 'likeness';
	scope?: ConsentScope;
	statement: { text: string; language: string };
	given_by: { name: string; relation: 'self' | 'guardian' };
	method: 'paper' | 'recorded';
	given_at: string;
}

export interface Evidence {
	id: string;
	filename: string;
	media_type: string;
	bytes: number;
	created_at: string;
}

export interface Consent {
	id: string;
	talent_id: string;
	kind: 'biometric' | 'likeness';
	state: 'given' | 'withdrawn';
	/** Counts today. */
	in_force: boolean;
	scope?: ConsentScope | null;
	statement: { text: string; language: string; sha256: string };
	given_by: { name: string; relation: 'self' | 'guardian' };
	/** `signed_link`: by the person, on their own page. */
	method: 'paper' | 'recorded' | 'signed_link';
	given_at: string;
	recorded_at: string;
	recorded_by?: string | null;
	withdrawn_at?: string | null;
	withdrawal_reason?: string | null;
	evidence: Evidence[];
	evidence_missing: boolean;
}

export type Unresolved = 'block' | 'redact';
export type Covering = 'fill' | 'pixelate' | 'blur';

export interface NewExport {
	asset_ids?: string[];
	use: Use;
	unresolved: Unresolved;
	covering?: Covering;
	keep_place?: boolean;
	/** Who gets it. */
	recipients?: string[];
}

export interface Export {
	id: string;
	project_id: string;
	project_name: string;
	use: Use;
	unresolved: Unresolved;
	covering?: Covering | null;
	keep_place: boolean;
	state: 'running' | 'ready' | 'blocked' | 'failed' | 'cancelled';
	progress: { done: number; total: number };
	created_at: string;
	created_by?: string | null;
	finished_at?: string | null;
	assets: number;
	left_out: number;
	bytes?: number | null;
	blocked: { asset_id: string; name: string; reasons: string[] }[];
	error?: { code?: string; detail?: string } | string | null;
}

/** What left with an export, face by face, and what stayed. */
export interface Manifest {
	export_id: string;
	project_id: string;
	created_at: string;
	created_by: string;
	use: Use;
	items: ManifestItem[];
	left_out: { asset_id: string; name: string; reasons: string[] }[];
}

export interface ManifestItem {
	asset_id: string;
	/** Name in the archive. */
	file: string;
	name: string;
	sha256: string;
	faces: {
		face_id: string;
		box: Box;
		frame: number;
		outcome: 'shown' | 'covered';
		reason: string;
		consent_id?: string | null;
		evidence_missing?: boolean;
	}[];
	/** A manager's statement that stands in for the search. */
	statement?: string | null;
}

/** A share link, as those see it who work on the project. */
export interface Share {
	id: string;
	project_id: string;
	title: string;
	message?: string | null;
	use: Use;
	state: 'open' | 'expired' | 'revoked';
	expires_at: string;
	has_password: boolean;
	downloads: boolean;
	/** The guest's name is drawn on what is shown. */
	watermark: boolean;
	ask_name: boolean;
	assets: number;
	visits: number;
	/** Files that guests took away. */
	taken: number;
	last_opened_at?: string | null;
	created_by: string;
	created_at: string;
	revoked_by?: string | null;
	revoked_at?: string | null;
}

/** With its link, which is shown this once. */
export interface MadeShare extends Share {
	link: string;
}

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
export interface ShareOutlook {
	open: number;
	covered: number;
	held_back: number;
}

/** A line of a share's view log. */
export interface ShareView {
	id: string;
	at: string;
	what: 'opened' | 'seen' | 'downloaded';
	covered: boolean;
	asset_id?: string | null;
	asset_name?: string | null;
	/** Lines of one browser have this in common. */
	visit_id: string;
	name?: string | null;
	/** Shortened. */
	address?: string | null;
	browser: string;
	system: string;
}

/** What a guest finds behind a share link. */
export interface Shared {
	title: string;
	message?: string | null;
	from: string;
	use: Use;
	expires_at: string;
	downloads: boolean;
	watermark: boolean;
	name?: string | null;
	items: SharedItem[];
}

export interface SharedItem {
	id: string;
	/** From 1. */
	number: number;
	kind: AssetKind;
	width?: number | null;
	height?: number | null;
	state: 'open' | 'covered' | 'held_back';
}
