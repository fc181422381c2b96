import type { Face, FaceDecision } from '$lib/api';
import { m } from '$lib/i18n';

/** Nobody has said yet who this is, or whether it is a face. */
export const needsDecision = (face: Face) => face.decision == null || face.decision === 'rejected';

/** Matching means somebody, and nobody has decided yet. */
export const isSuggested = (face: Face) =>
	face.decision == null && face.talent_name != null && face.label !== 'unknown';

export type Sureness = 'very_likely' | 'likely' | 'maybe';

/** How sure matching is, in words; the thresholds are those of the workspace. */
export function sureness(
	similarity: number | null | undefined,
	thresholds: { suggest: number; strict: number }
): Sureness {
	const s = similarity ?? 0;
	if (s >= thresholds.strict) return 'very_likely';
	return s >= (thresholds.suggest + thresholds.strict) / 2 ? 'likely' : 'maybe';
}

/** The name that stands at a face: sure, asked, or none. */
export function faceName(face: Face): string {
	if (face.decision === 'not_a_face') return m.faces.not_a_face;
	if (face.decision === 'incidental') return m.faces.incidental;
	if (face.decision === 'confirmed') return face.talent_name ?? m.faces.named;
	if (isSuggested(face) && face.talent_name) return m.faces.maybe_name(face.talent_name);
	return m.faces.unknown;
}

/** The face as it will be once the server has said so; what the gate makes of it comes with the answer. */
export function decided(
	face: Face,
	{ decision, reason, talent_id }: FaceDecision,
	name?: string
): Face {
	const state = {
		confirmed: 'possible',
		rejected: 'unknown',
		not_a_face: 'ignored',
		incidental: 'ignored'
	} as const;
	return {
		...face,
		decision,
		reason,
		talent_id: talent_id ?? face.talent_id,
		talent_name: name ?? face.talent_name,
		state: decision ? state[decision] : face.talent_id ? 'possible' : 'unknown'
	};
}

/** What was just done, for the message with the way back. */
export function doneSentence({ decision }: FaceDecision, name?: string | null): string {
	const { done } = m.faces;
	switch (decision) {
		case 'confirmed':
			return done.confirmed(name ?? m.faces.unknown);
		case 'rejected':
			return done.rejected(name ?? m.faces.unknown);
		case 'not_a_face':
			return done.not_a_face();
		case 'incidental':
			return done.incidental();
		case null:
			return done.taken_back();
	}
}
