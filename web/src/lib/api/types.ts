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
	role: WorkspaceRole;
	/** Cosine similarities from which a face is suggested, and counts as surely matched. */
	thresholds: { suggest: number; strict: number };
	incidental_purposes: Purpose[];
	/** Faces that wait for a decision. */
	review_count: number;
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
	created_at: string;
}

export interface Talent {
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
	method: 'paper' | 'recorded';
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
