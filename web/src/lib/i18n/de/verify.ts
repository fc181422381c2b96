import { counting } from '../plural';

const { count } = counting('de');

export const verify = {
	title: 'Gilt diese Quittung?',
	text: 'Wer der Nutzung des eigenen Gesichts zustimmt, bekommt eine signierte Quittung. Hier kann jeder eine prüfen: ob sie ist, wie sie ausgestellt wurde, wer sie signiert hat und was vereinbart ist.',
	private: 'Geprüft wird auf diesem Server. Nichts davon wird aufbewahrt.',
	drop: 'Quittung hier ablegen',
	drop_text: 'Eine Datei, die auf .jws endet, oder manifest.jws aus einem Export.',
	choose: 'Datei wählen',
	paste: 'Oder ihren Text einfügen',
	paste_hint: 'Er beginnt mit „eyJ“ und hat zwei Punkte.',
	check: 'Prüfen',
	checking: 'Wird geprüft…',
	missing: 'Wählen Sie eine Datei oder fügen Sie den Text einer Quittung ein.',
	too_large: 'Das ist länger als jede Quittung. Ist es das Archiv eines Exports?',
	archive:
		'Das ist ein Archiv. Nehmen Sie manifest.jws heraus, oder prüfen Sie es mit all seinen Dateien:',
	result: 'Ergebnis',
	holds: {
		receipt: 'Diese Quittung gilt',
		manifest: 'Dieses Manifest gilt'
	},
	holds_text: 'Seit der Signatur wurde nichts daran geändert.',
	unknown_title: 'Unverändert, aber von jemand Unbekanntem signiert',
	fails: 'Das gilt nicht',
	faults: {
		not_a_proof:
			'Das ist keine Quittung von Mix-IP, oder ein Teil fehlt. Fügen Sie den ganzen Text ein.',
		not_accepted: 'Es ist auf eine Weise signiert, die hier nicht angenommen wird.',
		other_key: 'Der Schlüssel darin wurde ausgetauscht. Verlassen Sie sich nicht darauf.',
		key_missing: 'Der Schlüssel, mit dem es signiert wurde, ist nicht darin.',
		signature: 'Es wurde nach der Signatur geändert. Verlassen Sie sich nicht darauf.',
		payload: 'Es ist signiert, aber diese Fassung kann nicht lesen, was darin steht.'
	},
	fault_other: 'Es beweist nichts.',
	signed_by: 'Signiert von',
	known: (workspace: string) => `${workspace}, auf dieser Installation von Mix-IP`,
	retired: (day: string) =>
		`Mit einem Schlüssel, der bis ${day} signierte: Was er signiert hat, gilt weiter.`,
	unknown: 'jemandem, dessen Schlüssel dieser Server nicht kennt',
	unknown_text:
		'Einen Schlüssel kann jeder machen. Vergleichen Sie diesen Fingerabdruck mit einem, den der Aussteller veröffentlicht, oder fragen Sie ihn.',
	published: 'Veröffentlicht, wie es heißt, unter',
	fingerprint: 'Fingerabdruck des Schlüssels',
	signed_at: 'Signiert am',
	to: 'Gegenüber',
	agreed: 'Zugestimmt zu',
	matching: 'dem Wiedererkennen in Bildern',
	where: 'Wo',
	territories: 'Länder',
	projects: 'Projekte',
	projects_all: 'alle',
	projects_some: (n: number) => count(n, { one: '# Projekt', other: '# Projekte' }),
	term: 'Zeitraum',
	term_from: (from: string) => `ab ${from}, bis zum Widerruf`,
	term_until: (from: string, until: string) => `vom ${from} bis ${until}`,
	given: 'Erteilt',
	withdrawn: 'Widerrufen',
	by: {
		pii_principal: 'durch die Person',
		guardian: 'durch die gesetzliche Vertretung',
		pii_principal_or_guardian: 'durch die Person oder ihre gesetzliche Vertretung',
		account: 'weitergegeben durch ein Konto'
	},
	still_given:
		'So stand es, als signiert wurde. Seitdem kann widerrufen worden sein: Lassen Sie sich eine neue Quittung geben.',
	is_withdrawn: 'Diese Einwilligung wurde widerrufen. Auf ihr beruht nichts mehr.',
	withdraw: 'Widerruf',
	notice: 'Vereinbarter Text',
	notice_hash: 'SHA-256 des Textes',
	for: 'Für',
	files: 'Dateien',
	files_text: (left: number, stayed: number) => `${left} herausgegeben, ${stayed} geblieben`,
	faces: 'Gesichter',
	faces_text: (shown: number, covered: number) => `${shown} gezeigt, ${covered} verdeckt`,
	files_unseen: 'Die Dateien selbst wurden nicht angesehen. Um auch sie zu prüfen:',
	all: 'Alles, was signiert ist',
	another: 'Eine andere prüfen',
	to_start: 'Zur Startseite'
};
