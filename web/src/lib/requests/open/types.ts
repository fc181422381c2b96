/** A question to whoever comes by, behind one QR code. */
import type { Question } from '../types';

export interface NewOpenRequest extends Question {
	/** Minors may come: everybody tells the day of birth. */
	minors: boolean;
	/** How many may come. */
	uses?: number;
}

export interface OpenRequest {
	id: string;
	project_id: string;
	state: 'open' | 'used_up' | 'expired' | 'ended';
	question: { title: string; language?: 'en' | 'de' | null };
	minors: boolean;
	uses?: number | null;
	came: number;
	signed: number;
	declined: number;
	created_by: string;
	created_at: string;
	expires_at: string;
	ended_by?: string | null;
	ended_at?: string | null;
}

/** What stands on the wall; told this once. */
export interface Poster {
	id: string;
	/** What the QR code holds. */
	link: string;
	/** The page on which the code can be typed. */
	address: string;
	/** The code, in groups. */
	code: string;
}
