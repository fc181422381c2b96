/** Imports of signed releases, as the API tells of them. */
import type { Schemas } from '$lib/api/schemas';

export type FaultRow = Schemas['ImportFaultRow'];

export type ReleaseImport = Schemas['ReleaseImport'];

export type ImportedRow = Schemas['ImportedRow'];
