import type { Channel, Purpose, SignedManifest, SignedReceipt } from '$lib/api';
import { format, m } from '$lib/i18n';
import { territoriesInWords } from '$lib/use/words';

/** A name with what is said of it. */
export type Fact = [name: string, value: string];

const known = <K extends string>(words: Record<K, string>, code: string) =>
	words[code as K] ?? code.replaceAll('_', ' ');
const channelWords = (channels: string[]) =>
	format.list(channels.map((c) => known<Channel>(m.use.channel_words, c)));

/** What a person agreed to, as the receipt says it. */
export function receiptFacts(receipt: SignedReceipt): Fact[] {
	const facts: Fact[] = receipt.party_identification.map((party) => [
		m.verify.to,
		`${party.party_name}, ${party.party_contact}`
	]);
	const { purposes, privacy_notice } = receipt.pii_processing;
	const words = purposes.map((p) =>
		p.purpose === 'face_matching'
			? m.verify.matching
			: known<Purpose>(m.use.purpose_words, p.purpose)
	);
	facts.push([m.verify.agreed, format.list(words)]);
	const first = purposes[0];
	if (first?.channels) facts.push([m.verify.where, channelWords(first.channels)]);
	if (first?.geographic_restrictions)
		facts.push([m.verify.territories, territoriesInWords(first.geographic_restrictions, 20)]);
	if (first?.services)
		facts.push([
			m.verify.projects,
			first.services === 'all'
				? m.verify.projects_all
				: m.verify.projects_some(first.services.length)
		]);
	for (const event of receipt.event) {
		if (event.valid_from) {
			const from = format.day(event.valid_from);
			const until = event.valid_until;
			facts.push([
				m.verify.term,
				until ? m.verify.term_until(from, format.day(until)) : m.verify.term_from(from)
			]);
		}
		const by =
			typeof event.entity === 'string' ? known(m.verify.by, event.entity) : m.verify.by.account;
		facts.push([
			event.event_state === 'withdrawn' ? m.verify.withdrawn : m.verify.given,
			`${format.moment(event.event_time)}, ${by}`
		]);
	}
	facts.push([m.verify.notice, privacy_notice.version]);
	facts.push([m.verify.notice_hash, privacy_notice.sha256]);
	if (first) facts.push([m.verify.withdraw, first.withdrawal_method]);
	return facts;
}

/** Whether the consent stood when the receipt was signed. */
export const stands = (receipt: SignedReceipt) => receipt.event.at(-1)?.event_state === 'given';

/** What left with an export, as its manifest says it. */
export function manifestFacts(manifest: SignedManifest): Fact[] {
	const { use } = manifest;
	const sentence = m.use.sentence(
		known<Purpose>(m.use.purposes, use.purpose),
		channelWords(use.channels),
		territoriesInWords(use.territories, 20),
		format.day(use.on)
	);
	const faces = (outcome: string) =>
		manifest.items.flatMap((item) => item.faces).filter((face) => face.outcome === outcome).length;
	return [
		[m.verify.for, sentence],
		[m.verify.files, m.verify.files_text(manifest.items.length, manifest.left_out.length)],
		[m.verify.faces, m.verify.faces_text(faces('shown'), faces('covered'))]
	];
}
