import { answer, api, type ClearanceForecast, type ClearanceReason, type Use } from '$lib/api';
import { LatestAnswer } from '$lib/api/latest.svelte';

/** So many selected assets are asked one by one; more only while packing. */
export const mostAsked = 150;
const atOnce = 4;

/** What the gate says to a use, asked anew whenever the use changes. */
export class Forecast extends LatestAnswer<ClearanceForecast> {
	constructor(
		readonly project: string,
		/** Only these; undefined: the whole project. */
		readonly assets: string[] | undefined
	) {
		super();
	}

	/** Too many were selected to be asked here. */
	get unknown(): boolean {
		return this.assets !== undefined && this.assets.length > mostAsked;
	}

	ask(use: Use | undefined, at_once = false): void {
		if (!use || this.unknown) return this.clear();
		this.question((signal) => this.#look(use, signal), at_once ? 0 : undefined);
	}

	#look(use: Use, signal: AbortSignal): Promise<ClearanceForecast> {
		if (this.assets) return ofAssets(this.assets, use, signal);
		return answer(
			api.POST('/projects/{p}/clearance', {
				params: { path: { p: this.project } },
				body: { use },
				signal
			})
		);
	}
}

/** The gate's answers for a few assets, put together as for a project. */
async function ofAssets(ids: string[], use: Use, signal: AbortSignal): Promise<ClearanceForecast> {
	const counts = { cleared: 0, needs_review: 0, blocked: 0 };
	const reasons = new Map<string, ClearanceReason>();
	const note = (reason: Omit<ClearanceReason, 'assets' | 'faces'>, faces: string[]) => {
		const key = `${reason.reason} ${reason.talent_id ?? ''} ${reason.talent_name ?? ''}`;
		const found = reasons.get(key) ?? { ...reason, assets: 0, faces: [] };
		found.assets += 1;
		found.faces = [...found.faces, ...faces].slice(0, 3);
		reasons.set(key, found);
	};
	for (let at = 0; at < ids.length; at += atOnce) {
		await Promise.all(
			ids.slice(at, at + atOnce).map(async (a) => {
				const path = { params: { path: { a } }, signal };
				const [said, faces] = await Promise.all([
					answer(api.POST('/assets/{a}/clearance', { ...path, body: { use } })),
					answer(api.GET('/assets/{a}/faces', path))
				]);
				counts[said.clearance] += 1;
				if (said.clearance === 'cleared') return;
				if (said.unsearched) note({ state: 'needs_review', reason: said.unsearched }, []);
				const against = said.faces.filter((f) => !f.allowed);
				const groups = Map.groupBy(against, (verdict) => {
					const face = faces.items.find((f) => f.id === verdict.face_id);
					return `${verdict.reason} ${face?.decision === 'confirmed' ? (face.talent_name ?? '') : ''}`;
				});
				for (const group of groups.values()) {
					const first = group[0];
					const face = faces.items.find((f) => f.id === first?.face_id);
					if (!first) continue;
					const confirmed = face?.decision === 'confirmed';
					note(
						{
							state: confirmed ? 'blocked' : 'needs_review',
							reason: first.reason,
							talent_id: confirmed ? face.talent_id : undefined,
							talent_name: confirmed ? face.talent_name : undefined
						},
						group.map((f) => f.face_id)
					);
				}
			})
		);
	}
	return { counts, reasons: [...reasons.values()].sort((a, b) => b.assets - a.assets) };
}
