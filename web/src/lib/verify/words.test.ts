import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedManifest, SignedReceipt } from '$lib/api';
import { i18n } from '$lib/i18n';
import { manifestFacts, receiptFacts, stands } from './words';

const receipt: SignedReceipt = {
	record_id: 'r',
	pii_processing: {
		privacy_notice: { sha256: 'ab', version: 'as signed on paper' },
		language: 'en',
		purposes: [
			{
				purpose: 'social_media',
				channels: ['web', 'out_of_home'],
				services: 'all',
				geographic_restrictions: ['AT', 'DE'],
				withdrawal_method: 'write to us'
			}
		]
	},
	party_identification: [{ party_name: 'Studio', party_contact: 'a@b.example' }],
	event: [
		{
			event_time: '2026-01-02T03:04:05Z',
			event_state: 'given',
			entity: 'pii_principal',
			valid_from: '2026-01-02',
			valid_until: '2027-01-01'
		}
	]
};
const plain = (facts: [string, string][]) =>
	facts.map(([name, value]) => `${name}: ${value}`.replace(/\s/g, ' '));

describe('what a receipt says', () => {
	beforeAll(() => i18n.use('en'));

	it('is told in words', async () => {
		const facts = plain(receiptFacts(receipt));
		expect(facts).toContain('Given to: Studio, a@b.example');
		expect(facts).toContain('Agreed to: social media');
		expect(facts).toContain('Countries: Austria and Germany');
		expect(facts).toContain('Projects: all');
		expect(facts).toContain('Time: from 2 Jan 2026 until 1 Jan 2027');
		await i18n.use('de');
		expect(plain(receiptFacts(receipt))).toContain('Zeitraum: vom 2. Jan. 2026 bis 1. Jan. 2027');
		await i18n.use('en');
	});

	it('knows matching, and a withdrawal that an account passed on', () => {
		const { pii_processing, event } = receipt;
		const withdrawn: SignedReceipt = {
			...receipt,
			pii_processing: {
				...pii_processing,
				purposes: [{ purpose: 'face_matching', withdrawal_method: 'write to us' }]
			},
			event: [
				...event,
				{
					event_time: '2026-02-02T03:04:05Z',
					event_state: 'withdrawn',
					entity: { account: 'a' }
				}
			]
		};
		const facts = plain(receiptFacts(withdrawn)).join('\n');
		expect(facts).toContain('Agreed to: being recognised in pictures');
		expect(facts).toMatch(/Withdrawn: .*, passed on by an account/);
		expect(facts).not.toContain('Countries');
		expect([stands(receipt), stands(withdrawn)]).toEqual([true, false]);
	});

	it('is not lost for words of a later version', () => {
		const [first] = receipt.pii_processing.purposes;
		const later: SignedReceipt = {
			...receipt,
			pii_processing: {
				...receipt.pii_processing,
				purposes: [{ ...first, withdrawal_method: '', purpose: 'sky_writing', channels: ['smoke'] }]
			}
		};
		expect(plain(receiptFacts(later))).toContain('Agreed to: sky writing');
	});
});

it('tells what left', () => {
	const manifest: SignedManifest = {
		export_id: 'e',
		use: { purpose: 'editorial', channels: ['web'], territories: 'worldwide', on: '2026-11-28' },
		items: [{ file: 'a', faces: [{ outcome: 'shown' }, { outcome: 'covered' }] }],
		left_out: [{}]
	};
	expect(plain(manifestFacts(manifest))).toEqual([
		'For: Editorial, web, worldwide, from 28 Nov 2026',
		'Files: 1 left, 1 stayed',
		'Faces: 1 shown, 1 covered'
	]);
});
