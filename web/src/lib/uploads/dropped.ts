const systemFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const wanted = (name: string) => !systemFiles.has(name) && !name.startsWith('._');

/** All files of a drop, those inside folders too; what a system put beside them is left out. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
	// the entries have to be taken before the first await: the browser empties the list after it
	const entries = [...data.items]
		.filter((item) => item.kind === 'file')
		.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
	const found: File[] = [];
	for (const entry of entries) {
		if (entry instanceof File) found.push(entry);
		else if (entry) await walk(entry, found);
	}
	return found;
}

/** Files of a file chooser, without what a system put beside them. */
export const chosenFiles = (list: FileList | null): File[] =>
	[...(list ?? [])].filter((f) => wanted(f.name));

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
	if (!wanted(entry.name)) return;
	if (entry.isFile) {
		found.push(
			await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail))
		);
		return;
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	// a reader gives at most a hundred entries at a time, and none at its end
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((take, fail) =>
			reader.readEntries(take, fail)
		);
		if (some.length === 0) return;
		for (const inner of some) await walk(inner, found);
	}
}

/** Whether something that is dragged over the page holds files. */
export const holdsFiles = (event: DragEvent) =>
	event.dataTransfer?.types.includes('Files') ?? false;
