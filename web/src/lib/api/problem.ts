/** What is wrong with one field of a body, or with one cell of a table. */
export interface FieldProblem {
	field: string;
	/** Of a table, as a spreadsheet counts. */
	row?: number;
	code: string;
	detail?: string;
}

/**
 * A call that the server refused (RFC 9457), or that did not reach it: then the code is `offline`
 * and the status 0.
 */
export class ProblemError extends Error {
	constructor(
		/** Stable, snake_case; the catalogue has a sentence for it. */
		readonly code: string,
		/** HTTP status; 0 when there was no answer. */
		readonly status: number,
		/** The server's own sentence, in English. */
		readonly detail: string,
		readonly errors: FieldProblem[] = [],
		/** Seconds after which to try again. */
		readonly retryAfter?: number
	) {
		super(detail || code);
		this.name = 'ProblemError';
	}
}

/** Reads a refusal; a body that is no problem document still gives a code that says what it was. */
export function problemOf(status: number, body: string, retryAfter: string | null): ProblemError {
	const wait = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
	try {
		const read: unknown = JSON.parse(body);
		if (typeof read === 'object' && read !== null && 'code' in read) {
			const problem = read as {
				code: string;
				detail?: string;
				title?: string;
				errors?: FieldProblem[];
			};
			return new ProblemError(
				problem.code,
				status,
				problem.detail ?? problem.title ?? '',
				problem.errors ?? [],
				wait
			);
		}
	} catch {
		// not JSON: a proxy answered, the status has to do
	}
	const code = status === 502 || status === 503 || status === 504 ? 'not_ready' : 'internal';
	return new ProblemError(code, status, '', [], wait);
}
