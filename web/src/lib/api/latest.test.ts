import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LatestAnswer } from './latest.svelte';

class Echo extends LatestAnswer<string> {
	asked: string[] = [];
	ask(words: string | undefined, answer = Promise.resolve(words ?? '')): void {
		if (words === undefined) return this.clear();
		this.question(() => {
			this.asked.push(words);
			return answer;
		});
	}
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const moment = () => vi.advanceTimersByTimeAsync(1000);

it('asks once for what was chosen in quick succession', async () => {
	const echo = new Echo();
	echo.ask('a');
	echo.ask('b');
	expect(echo.asking).toBe(true);
	await moment();
	expect([echo.asked, echo.now, echo.asking]).toEqual([['b'], 'b', false]);
});

it('drops an answer, and a refusal, that come after another question', async () => {
	const echo = new Echo();
	let say: (words: string) => void = () => {};
	echo.ask('slow', new Promise((done) => (say = done)));
	await moment();
	echo.ask('quick');
	await moment();
	say('slow');
	await moment();
	expect([echo.now, echo.error]).toEqual(['quick', undefined]);
});

it('keeps the last answer beside an error, and forgets it where nothing is asked', async () => {
	const echo = new Echo();
	echo.ask('a');
	await moment();
	echo.ask('b', new Promise((_, fail) => setTimeout(() => fail(new Error('no')), 300)));
	await moment();
	expect([echo.now, echo.error, echo.asking]).toEqual(['a', new Error('no'), false]);
	echo.ask(undefined);
	expect([echo.now, echo.asking]).toEqual([undefined, false]);
});
