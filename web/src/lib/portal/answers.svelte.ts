import type { Channel, Purpose } from '$lib/api';
import { signatureOf, signed, type Stroke } from './signature';
import type { AskedRequest, RequestItem, SignBody } from './types';

/** What keeps a request from being signed, in the order in which the page asks for it. */
export type Missing = 'nothing' | 'guardian' | 'name' | 'signature';

/** What somebody has answered to a request so far. Nothing is on beforehand (requirement A4). */
export class Answers {
	/** Channels that are on, by item. */
	#on = $state.raw<Partial<Record<string, Channel[]>>>({});
	/** Matching was asked and explicitly agreed to. */
	biometric = $state(false);
	name = $state('');
	/** "I am a parent or legal guardian." */
	guardian = $state(false);
	strokes = $state.raw<readonly Stroke[]>([]);
	/** The name is typed instead of drawn. */
	typed = $state(false);
	/** Signing was tried: what is missing is now told beside each field. */
	tried = $state(false);

	constructor(readonly request: AskedRequest) {}

	/** What was answered, carried over to the request as it stands now. */
	static again(before: Answers, request: AskedRequest): Answers {
		const answers = new Answers(request);
		for (const item of request.items)
			answers.#put(
				item.purpose,
				item.channels.filter((c) => before.channels(item).includes(c))
			);
		answers.biometric = before.biometric && request.asks_biometric;
		answers.name = before.name;
		answers.guardian = before.guardian;
		answers.strokes = before.strokes;
		answers.typed = before.typed;
		return answers;
	}

	/** The channels of an item that are on, in the order in which they are asked for. */
	channels(item: RequestItem): Channel[] {
		return this.#on[item.purpose] ?? [];
	}

	on(item: RequestItem): boolean {
		return this.channels(item).length > 0;
	}

	/** Switches all of an item on or off. */
	toggle(item: RequestItem, on: boolean): void {
		this.#put(item.purpose, on ? [...item.channels] : []);
	}

	tick(item: RequestItem, channel: Channel, on: boolean): void {
		const now = this.channels(item);
		this.#put(
			item.purpose,
			item.channels.filter((c) => (c === channel ? on : now.includes(c)))
		);
	}

	readonly accepted: RequestItem[] = $derived.by(() =>
		this.request.items.flatMap((item) => {
			const channels = this.channels(item);
			return channels.length > 0 ? [{ ...item, channels }] : [];
		})
	);

	readonly missing: Missing[] = $derived.by(() => {
		const missing: Missing[] = [];
		if (this.accepted.length === 0 && !this.biometric) missing.push('nothing');
		if (this.request.guardian_needed && !this.guardian) missing.push('guardian');
		if (this.name.trim() === '') missing.push('name');
		if (!this.typed && !signed(this.strokes)) missing.push('signature');
		return missing;
	});

	/** The step that is at hand, of four: reading, choosing, signing, the copy. */
	readonly step = $derived(this.missing.includes('nothing') ? 2 : this.missing.length > 0 ? 3 : 4);

	/** As it is sent. */
	body(): SignBody {
		return {
			name: this.name.trim(),
			relation: this.request.guardian_needed ? 'guardian' : 'self',
			items: this.accepted.map(({ purpose, channels }) => ({ purpose, channels })),
			biometric: this.biometric,
			signature: this.typed ? null : signatureOf(this.strokes),
			typed: this.typed,
			text_sha256: this.request.text_sha256
		};
	}

	#put(purpose: Purpose, channels: Channel[]): void {
		this.#on = { ...this.#on, [purpose]: channels };
	}
}
