/** Lists: the same question to everybody in a table. */
import type { Language } from '$lib/api/types';
import type { Question } from '../types';

export type ListState = 'draft' | 'sending' | 'stopped' | 'done';
export type ListRowState = 'waiting' | 'asked' | 'failed';

export interface ListCounts {
	rows: number;
	new_talent: number;
	known_talent: number;
	by_mail: number;
	by_link: number;
	waiting: number;
	asked: number;
	failed: number;
}

export interface SentList {
	id: string;
	project_id: string;
	state: ListState;
	/** Why it stopped by itself. */
	problem?: string | null;
	question: Question;
	counts: ListCounts;
	created_by: string;
	created_at: string;
	sent_by?: string | null;
	sent_at?: string | null;
	finished_at?: string | null;
}

/** Somebody in the table. */
export interface ListEntry {
	/** As a spreadsheet counts: the heading is row 1. */
	row: number;
	name: string;
	email?: string | null;
	language?: Language | null;
	majority_on?: string | null;
	known: boolean;
	known_as?: string | null;
	notes: string[];
	talent_id?: string | null;
	request_id?: string | null;
	state: ListRowState;
	code?: string | null;
	detail?: string | null;
}

/** Links, shown this once: one by one, and as a table. */
export interface HandedLinks {
	items: { row: number; talent_id: string; name: string; link: string }[];
	table: string;
}
