// The parts of tus-js-client that touch no localStorage; its entry file does so when imported.
declare module 'tus-js-client/lib.esm/upload.js' {
	import { Upload, type UploadOptions } from 'tus-js-client';
	export default class extends Upload {
		static defaultOptions: UploadOptions;
	}
}
declare module 'tus-js-client/lib.esm/noopUrlStorage.js' {
	import type { UrlStorage } from 'tus-js-client';
	export default class implements UrlStorage {
		findAllUploads(): Promise<PreviousUpload[]>;
		findUploadsByFingerprint(fingerprint: string): Promise<PreviousUpload[]>;
		removeUpload(key: string): Promise<void>;
		addUpload(fingerprint: string, upload: PreviousUpload): Promise<string>;
	}
}
declare module 'tus-js-client/lib.esm/browser/fileReader.js' {
	import type { FileReader } from 'tus-js-client';
	export default class implements FileReader {
		openFile: FileReader['openFile'];
	}
}
declare module 'tus-js-client/lib.esm/browser/httpStack.js' {
	export { DefaultHttpStack as default } from 'tus-js-client';
}
