/** How the viewer was left, for as long as the page lives. */
class ViewerState {
	panel = $state(true);
	/** The boxes around faces are shown. */
	boxes = $state(true);
}

export const viewerState = new ViewerState();
