/** Where a picture stands on the stage while it is zoomed and moved. Pure arithmetic, all in CSS px. */

export interface Size {
	width: number;
	height: number;
}
export interface Point {
	x: number;
	y: number;
}
/** `scale` is CSS px a picture px; `x`, `y` is the picture's top left corner on the stage. */
export interface View extends Point {
	scale: number;
}

/** A small picture is enlarged to at most so much to fill the stage. */
const mostFit = 3;
/** Deepest zoom, CSS px a picture px, and at least so many times the whole picture. */
const deepest = 4;
const deepestOfFit = 6;

/** The scale at which the whole picture is seen, with `margin` px of stage around it. */
export function fitScale(picture: Size, stage: Size, margin = 0): number {
	const room = {
		width: Math.max(1, stage.width - 2 * margin),
		height: Math.max(1, stage.height - 2 * margin)
	};
	return Math.min(mostFit, room.width / picture.width, room.height / picture.height);
}

/** The whole picture, in the middle. */
export function fitted(picture: Size, stage: Size, margin = 0): View {
	return held({ scale: fitScale(picture, stage, margin), x: 0, y: 0 }, picture, stage);
}

/** Zooms by a factor so that what is under `at` stays under it. */
export function zoomed(
	view: View,
	factor: number,
	at: Point,
	picture: Size,
	stage: Size,
	margin = 0
): View {
	const least = fitScale(picture, stage, margin);
	const most = Math.max(deepest, least * deepestOfFit);
	const scale = Math.min(most, Math.max(least, view.scale * factor));
	const by = scale / view.scale;
	return held(
		{ scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by },
		picture,
		stage
	);
}

/** Moves the picture, as far as it goes. */
export const moved = (view: View, dx: number, dy: number, picture: Size, stage: Size): View =>
	held({ scale: view.scale, x: view.x + dx, y: view.y + dy }, picture, stage);

/** Whether the picture is larger than the stage, so that there is something to move. */
export const overflows = (view: View, picture: Size, stage: Size): boolean =>
	picture.width * view.scale > stage.width + 0.5 ||
	picture.height * view.scale > stage.height + 0.5;

/** Brings a part of the picture (fractions) into view, moving no more than needed. */
export function revealed(
	view: View,
	part: Size & Point,
	picture: Size,
	stage: Size,
	margin = 24
): View {
	const shift = (start: number, length: number, room: number) => {
		if (length + 2 * margin > room) return room / 2 - (start + length / 2);
		return Math.max(margin - start, 0) + Math.min(room - margin - (start + length), 0);
	};
	const width = picture.width * view.scale;
	const height = picture.height * view.scale;
	return moved(
		view,
		shift(view.x + part.x * width, part.width * width, stage.width),
		shift(view.y + part.y * height, part.height * height, stage.height),
		picture,
		stage
	);
}

/** No empty stage beside a picture that is larger than it; a smaller one stands in the middle. */
function held(view: View, picture: Size, stage: Size): View {
	const along = (at: number, length: number, room: number) =>
		length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, at));
	return {
		scale: view.scale,
		x: along(view.x, picture.width * view.scale, stage.width),
		y: along(view.y, picture.height * view.scale, stage.height)
	};
}
