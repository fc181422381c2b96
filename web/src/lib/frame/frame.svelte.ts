/** What of the frame is open. */
class FrameState {
	collapsed = $state(false);
	palette = $state(false);
	/** What the palette begins with. */
	paletteText = $state('');
	keys = $state(false);
	/** What is made from wherever one is. */
	making = $state<'project' | 'talent'>();

	openPalette(text = ''): void {
		this.paletteText = text;
		this.palette = true;
	}
}

export const frame = new FrameState();
