import { answer, api, type Verification } from '$lib/api';

/** The server looks at no more; no receipt is longer. */
const most = 64 * 1024;
/** A file's first bytes where it is an archive. */
const zip = 'PK\u0003\u0004';

/** One receipt on its way from a file or the clipboard to an answer. */
export class Verifying {
	text = $state('');
	busy = $state(false);
	result = $state.raw<Verification>();
	refused = $state<unknown>();
	/** What is wrong before anybody is asked. */
	wrong = $state<'missing' | 'too_large' | 'archive'>();

	async take(file: File) {
		const start = await file.slice(0, 4).text();
		this.#reset();
		if (start === zip) this.wrong = 'archive';
		else if (file.size > most) this.wrong = 'too_large';
		else {
			this.text = await file.text();
			await this.ask();
		}
	}

	async ask() {
		this.#reset();
		const text = this.text.trim();
		if (!text) this.wrong = 'missing';
		else if (text.length > most) this.wrong = 'too_large';
		if (this.wrong) return;
		this.busy = true;
		try {
			this.result = await answer(api.POST('/verify', { body: { text } }));
		} catch (error) {
			this.refused = error;
		} finally {
			this.busy = false;
		}
	}

	again() {
		this.#reset();
		this.text = '';
	}

	#reset() {
		this.wrong = undefined;
		this.refused = undefined;
		this.result = undefined;
	}
}
