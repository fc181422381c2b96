import type { DetailedError, Upload as TusUpload } from 'tus-js-client';
import TusFileReader from 'tus-js-client/lib.esm/browser/fileReader.js';
import HttpStack from 'tus-js-client/lib.esm/browser/httpStack.js';
import NoUrlStorage from 'tus-js-client/lib.esm/noopUrlStorage.js';
import Upload from 'tus-js-client/lib.esm/upload.js';
import { base, problemOf } from '$lib/api';

export interface TransferEvents {
	progress: (sent: number) => void;
	/** The file is on the server; `duplicate` when the asset was there before. */
	done: (asset: string | undefined, duplicate: boolean) => void;
	/** HTTP status (0 without an answer), the problem's code, seconds to wait if told. */
	failed: (status: number, code: string, retryAfter?: number) => void;
}

/** One file on its way over tus 1.0. Nothing about it is kept in the browser. */
export class Transfer {
	#tus: TusUpload;

	/** `location` is the address of an upload to go on with. */
	constructor(project: string, file: File, events: TransferEvents, location?: string) {
		this.#tus = new Upload(file, {
			...Upload.defaultOptions,
			endpoint: `${base}/projects/${project}/uploads`,
			uploadUrl: location ?? null,
			metadata: {
				filename: file.name,
				filetype: file.type || 'application/octet-stream',
				modified: String(file.lastModified)
			},
			urlStorage: new NoUrlStorage(),
			storeFingerprintForResuming: false,
			fingerprint: () => Promise.resolve(''),
			fileReader: new TusFileReader(),
			httpStack: new HttpStack({}),
			// the queue decides when to try again
			retryDelays: null as never,
			onProgress: (sent) => events.progress(sent),
			onSuccess: ({ lastResponse }) =>
				events.done(
					lastResponse.getHeader('Mixip-Asset'),
					lastResponse.getHeader('Mixip-Duplicate') === 'true'
				),
			onError: (error) => {
				const response = (error as DetailedError).originalResponse;
				if (!response || response.getStatus() === 0) return events.failed(0, 'offline');
				const wait = response.getHeader('Retry-After') ?? null;
				const problem = problemOf(response.getStatus(), response.getBody(), wait);
				events.failed(problem.status, problem.code, problem.retryAfter);
			}
		});
	}

	/** Starts, or goes on where the server stands. */
	start(): void {
		this.#tus.start();
	}

	/** Stops sending; with `forget` the server drops what it has. */
	async stop(forget: boolean): Promise<void> {
		await this.#tus.abort(forget);
	}
}
