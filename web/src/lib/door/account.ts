/** Whether somebody born on that day is of that age; the server decides, this spares a question. */
export function ofAge(born: string, age: number, now = new Date()): boolean {
	const [year = 0, month = 1, date = 1] = born.split('-').map(Number);
	return new Date(year + age, month - 1, date) <= now;
}

/** Rough shape of a mail address; the server has the last word. */
export const looksLikeMail = (text: string) => /^\S+@\S+$/.test(text);
