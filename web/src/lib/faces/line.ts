import type { Consent, Face, Use } from '$lib/api';
import { m } from '$lib/i18n';
import { isSuggested, sureness } from './decide';
import { reasonShort } from './reasons';
import { session } from '$lib/session/session.svelte';

/** What stands under the name of a face: the verdict, or what is still open. */
export function faceLine(
	face: Face,
	consent: Consent | undefined,
	use: Use | null | undefined,
	matching: boolean
): string {
	if (face.decision === 'incidental') return face.reason ?? m.faces.incidental;
	if (face.decision === 'not_a_face')
		return face.decided_by ? m.faces.decided_by(face.decided_by) : reasonShort('not_a_face');
	if (face.decision === 'confirmed')
		return reasonShort(face.verdict.reason, { name: face.talent_name, consent, use });
	if (isSuggested(face)) return m.faces.sure[sureness(face.similarity, thresholds())];
	if (face.doubtful) return m.faces.doubtful;
	if (face.decision === 'rejected') return reasonShort('match_rejected');
	return matching ? m.faces.nobody_matches : m.faces.nobody_matches_off;
}

/** Of the workspace; those that it starts with until it is known. */
export const thresholds = () => session.workspace?.thresholds ?? { suggest: 0.45, strict: 0.6 };
