import { counting } from '../plural';

const { count } = counting('en');

export const verify = {
	title: 'Does this receipt hold?',
	text: 'Whoever agrees to the use of their face gets a signed receipt. Here anybody can check one: whether it is as it was handed out, who signed it, and what was agreed to.',
	private: 'It is checked on this server and not kept.',
	drop: 'Drop a receipt here',
	drop_text: 'A file that ends with .jws, or manifest.jws from an export.',
	choose: 'Choose a file',
	paste: 'Or paste its text',
	paste_hint: 'It begins with “eyJ” and has two dots in it.',
	check: 'Check',
	checking: 'Checking…',
	missing: 'Choose a file or paste the text of a receipt.',
	too_large: 'That is longer than any receipt. Is it the archive of an export?',
	archive: 'That is an archive. Take manifest.jws out of it, or check it with all its files:',
	result: 'Result',
	holds: {
		receipt: 'This receipt holds',
		manifest: 'This manifest holds'
	},
	holds_text: 'Nothing in it was changed since it was signed.',
	unknown_title: 'Unchanged, but signed by somebody unknown',
	fails: 'This does not hold',
	faults: {
		not_a_proof: 'This is no receipt of Mix-IP, or a part of it is missing. Paste the whole text.',
		not_accepted: 'It is signed in a way that is not accepted here.',
		other_key: 'The key in it was exchanged. Do not rely on it.',
		key_missing: 'The key that it was signed with is not in it.',
		signature: 'It was changed after it was signed. Do not rely on it.',
		payload: 'It is signed, but this version cannot read what it says.'
	},
	fault_other: 'It proves nothing.',
	signed_by: 'Signed by',
	known: (workspace: string) => `${workspace}, on this installation of Mix-IP`,
	retired: (day: string) => `With a key that signed until ${day}: what it signed still holds.`,
	unknown: 'somebody whose key this server does not know',
	unknown_text:
		'Anybody can make a key. Compare this fingerprint with one that the signer publishes, or ask them.',
	published: 'Published, as it says, at',
	fingerprint: 'Fingerprint of the key',
	signed_at: 'Signed on',
	to: 'Given to',
	agreed: 'Agreed to',
	matching: 'being recognised in pictures',
	where: 'Where',
	territories: 'Countries',
	projects: 'Projects',
	projects_all: 'all',
	projects_some: (n: number) => count(n, { one: '# project', other: '# projects' }),
	term: 'Time',
	term_from: (from: string) => `from ${from}, until it is withdrawn`,
	term_until: (from: string, until: string) => `from ${from} until ${until}`,
	given: 'Given',
	withdrawn: 'Withdrawn',
	by: {
		pii_principal: 'by the person',
		guardian: 'by the person’s guardian',
		pii_principal_or_guardian: 'by the person or their guardian',
		account: 'passed on by an account'
	},
	still_given:
		'As it stood when this was signed. It may have been withdrawn since: ask for a new receipt.',
	is_withdrawn: 'This consent was withdrawn. Nothing rests on it any more.',
	withdraw: 'To withdraw',
	notice: 'Text agreed to',
	notice_hash: 'SHA-256 of the text',
	for: 'For',
	files: 'Files',
	files_text: (left: number, stayed: number) => `${left} left, ${stayed} stayed`,
	faces: 'Faces',
	faces_text: (shown: number, covered: number) => `${shown} shown, ${covered} covered`,
	files_unseen: 'The files themselves were not looked at. To check them too, use:',
	all: 'All that was signed',
	another: 'Check another one',
	to_start: 'To the start page'
};
