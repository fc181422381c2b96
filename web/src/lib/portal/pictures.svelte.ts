import { answer, type Box } from '$lib/api';
import { PagedList } from '$lib/api/pages.svelte';
import { portalApi } from './client';
import type { PortalPicture } from './types';

/** The pictures in which the talent appears, page by page. */
export class Pictures extends PagedList<PortalPicture> {
	protected read(cursor: string | undefined) {
		return answer(portalApi.GET('/portal/pictures', { params: { query: { cursor, limit: 24 } } }));
	}

	/** "That is not me": the face is looked at again there, and is no longer shown here. */
	async dispute(picture: PortalPicture, face: string, reason: string): Promise<void> {
		await portalApi.POST('/portal/pictures/{a}/dispute', {
			params: { path: { a: picture.asset_id } },
			body: { face_id: face, ...(reason ? { reason } : {}) }
		});
		this.items = this.items
			.map((p) =>
				p.asset_id === picture.asset_id
					? { ...p, faces: p.faces.filter((f) => f.face_id !== face) }
					: p
			)
			.filter((p) => p.faces.length > 0);
	}
}

/** A picture cut to a square around a face: all parts of the square's side. */
export interface Square {
	picture: Box;
	face: Box;
}

export function squareAround(width: number, height: number, face: Box): Square {
	const side = Math.max(1, Math.min(width, height));
	const [w, h] = [width / side, height / side];
	const place = (middle: number, size: number) =>
		Math.min(0, Math.max(1 - size, 0.5 - middle * size));
	const x = place(face.x + face.width / 2, w);
	const y = place(face.y + face.height / 2, h);
	return {
		picture: { x, y, width: w, height: h },
		face: {
			x: x + face.x * w,
			y: y + face.y * h,
			width: face.width * w,
			height: face.height * h
		}
	};
}
