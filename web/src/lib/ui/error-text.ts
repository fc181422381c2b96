import { ProblemError, type FieldProblem } from '$lib/api/problem';
import { m } from '$lib/i18n';

/** A sentence for something that went wrong, in the language of the page. */
export function errorText(error: unknown): string {
	if (error instanceof ProblemError)
		return codeText(error.code, error.detail) ?? m.errors['internal'] ?? '';
	return m.errors['internal'] ?? '';
}

function codeText(code: string, detail: string | undefined): string | undefined {
	return m.errors[code] ?? (detail || undefined);
}

/** The sentence for one field of a form, when the refusal names it. */
export function fieldError(error: unknown, field: string): string | undefined {
	if (!(error instanceof ProblemError)) return undefined;
	const found = error.errors.find((e: FieldProblem) => e.field === field);
	return found && (codeText(found.code, found.detail) ?? errorText(error));
}
