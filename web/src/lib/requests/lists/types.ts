/** Lists: the same question to everybody in a table. */
import type { Schemas } from '$lib/api/schemas';

export type ListState = Schemas['RequestListState'];
export type ListRowState = Schemas['RequestListRowState'];

export type ListCounts = Schemas['RequestListCounts'];

export type SentList = Schemas['RequestList'];

/** Somebody in the table. */
export type ListEntry = Schemas['RequestListRow'];

/** Links, shown this once: one by one, and as a table. */
export type HandedLinks = Schemas['HandedLinks'];
