import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const talent: Catalogue['talent'] = {
	title: 'Personen',
	find: 'Person suchen',
	add: 'Person anlegen',
	add_title: 'Person anlegen',
	add_text: 'Jemand, der auf Bildern zu sehen ist. Ein Konto braucht es dafür nicht.',
	added: (name) => `${name} angelegt`,
	name: 'Name',
	name_missing: 'Geben Sie den Namen ein.',
	email: 'Mailadresse',
	email_hint: 'Um die Person zu erreichen. Durch das Anlegen wird nichts verschickt.',
	minor: 'Diese Person ist minderjährig',
	majority: 'Wird volljährig am',
	majority_hint:
		'Bis dahin stimmen Sorgeberechtigte zu; ab dann wird die Person selbst neu gefragt.',
	majority_missing: 'Wählen Sie den Tag.',
	notes: 'Notizen',
	notes_hint: 'Nur Mitglieder des Arbeitsbereichs sehen sie.',
	count: (n) => count(n, { one: '# Person', other: '# Personen' }),
	none_found: 'Niemand mit diesem Namen.',
	empty_title: 'Hier ist noch niemand',
	empty_text:
		'Legen Sie die Menschen an, die auf Ihren Bildern zu sehen sind, und halten Sie fest, wem sie was erlaubt haben. Erst dann dürfen ihre Gesichter das Haus verlassen.',
	loading_more: 'Lädt mehr …',
	in_force: (n) => count(n, { one: '# gültige Einwilligung', other: '# gültige Einwilligungen' }),
	none_in_force: 'Keine gültige Einwilligung',
	matched: 'darf abgeglichen werden',
	assets: (n) => count(n, { one: 'in # Medium', other: 'in # Medien' }),
	card_assets: (n) => count(n, { one: '# Medium', other: '# Medien' }),

	known_since: (day) => `Bekannt seit ${day}`,
	is_minor: (day) => `Minderjährig bis ${day}`,
	edit: 'Bearbeiten',
	edit_title: 'Person bearbeiten',
	delete: 'Person löschen',
	delete_title: (name) => `${name} löschen?`,
	delete_goes:
		'Name, Adresse, Notizen, Referenzfotos und alles, was daraus gemacht wurde, sowie die Belege der Einwilligungen gehen endgültig. So benannte Gesichter werden wieder offen.',
	delete_stays:
		'Ihre Bilder bleiben. Was entschieden wurde, bleibt im Protokoll, ohne etwas, das verrät, um wen es ging.',
	deleted: (name) => `${name} gelöscht`,
	more: 'Mehr zu dieser Person',

	consents: 'Einwilligungen',
	record: 'Einwilligung festhalten',
	no_consents_title: 'Noch keine Einwilligung',
	no_consents: (name) =>
		`Ohne sie lässt sich ${name} auf Bildern benennen, aber kein Bild mit diesem Gesicht darf hinaus.`,
	timeline: 'Einwilligungen im Lauf der Zeit',
	today: 'Heute',
	matching: 'Abgleich',
	matching_words: 'Dieses Gesicht in neuen Bildern finden, bis zum Widerruf',
	until: (day) => `Bis ${day}`,
	ends_in: (days) =>
		days === 0 ? 'Endet heute' : count(days, { one: 'Endet in # Tag', other: 'Endet in # Tagen' }),
	no_end: 'Kein festes Ende',
	state_withdrawn: 'Widerrufen',
	state_ended: 'Abgelaufen',
	state_starts: (day) => `Beginnt ${day}`,
	scope_until: (day) => `bis ${day}`,
	scope_from: (day) => `ab ${day}`,
	scope_no_end: 'ohne Ende',
	scope_projects: (names) => `nur ${names}`,
	scope_other_projects: (n) => count(n, { one: 'ein Projekt', other: '# Projekte' }),
	withdrawn_on: (day) => `Widerrufen am ${day}`,
	given_by: (name) => `Gegeben von ${name}`,
	given_by_guardian: (name) => `Gegeben von ${name}, sorgeberechtigt`,
	given_on: (day) => `Gegeben am ${day}`,
	evidence: 'Belege',
	evidence_missing: 'Beleg fehlt',
	evidence_missing_hint:
		'Die Einwilligung gilt. Fügen Sie das unterschriebene Papier oder die Aufnahme hinzu, um sie zu belegen.',
	evidence_add: 'Beleg hinzufügen',
	evidence_added: (name) => `${name} hinzugefügt`,
	evidence_download: (name) => `${name} herunterladen`,
	evidence_n: (n) => count(n, { one: '# Datei', other: '# Dateien' }),
	withdraw: 'Widerrufen',
	withdraw_title: (what) => `„${what}“ widerrufen?`,
	withdraw_likeness:
		'Von diesem Augenblick an darf deswegen nichts mehr hinaus: Exporte halten an, und Archive, die dieses Gesicht zeigen, lassen sich nicht mehr herunterladen.',
	withdraw_biometric:
		'Der Abgleich hört sofort auf. Die Referenzfotos und was daraus gemacht wurde, werden innerhalb einer Minute vernichtet.',
	withdraw_stays:
		'Was vereinbart war, und dass es widerrufen wurde, bleibt im Protokoll. Ein Widerruf lässt sich nicht zurücknehmen; eine neue Einwilligung lässt sich festhalten.',
	withdraw_reason: 'Grund',
	withdraw_reason_hint: 'Niemand muss einen nennen.',
	withdrawn: 'Einwilligung widerrufen',
	details: 'Einzelheiten',
	details_title: (what) => `Einwilligung: ${what}`,
	statement: 'Was vereinbart wurde',
	statement_hash: 'Fingerabdruck des Textes (SHA-256)',
	method: 'Wie',
	methods: {
		paper: 'Auf Papier',
		recorded: 'Aufgenommen',
		signed_link: 'Auf der eigenen Seite unterschrieben'
	},
	recorded: (day, who) => `Festgehalten am ${day} von ${who}`,
	receipt: 'Quittung',
	receipt_view: 'Quittung ansehen',
	receipt_download: 'Quittung herunterladen',
	receipt_verify: 'Wie andere sie prüfen',
	receipt_text:
		'Der Nachweis dieser Einwilligung nach ISO/IEC TS 27560, wie sie heute steht, signiert von diesem Arbeitsbereich.',

	happened: 'Was geschah',
	happened_note: 'Hier lässt sich nichts ändern, nur etwas hinzufügen',
	agreed: (what) => `Zugestimmt: ${what}`,
	withdrew: (what) => `Widerrufen: ${what}`,
	added_evidence: (what) => `Beleg hinzugefügt: ${what}`,
	by_method: { paper: 'auf Papier', recorded: 'in einer Aufnahme' },
	log_signed: 'Auf der eigenen Seite unterschrieben',
	log_given: (how, who) => `Zugestimmt ${how}, festgehalten von ${who}`,

	appears: 'Zu sehen in',
	appears_none: 'Noch in keinem Bild.',
	appears_link: (n) => count(n, { one: '# Medium', other: '# Medien' }),

	references: 'Referenzen',
	references_none: 'Noch kein Referenzfoto.',
	references_need:
		'Referenzfotos werden mit neuen Bildern verglichen. Dafür braucht es zuerst eine biometrische Einwilligung.',
	references_record: 'Biometrische Einwilligung festhalten',
	references_drop: 'Legen Sie Fotos mit dieser Person allein hier ab, oder wählen Sie Dateien',
	references_choose: 'Fotos wählen',
	references_adding: (done, total) => `Fügt ${num(done)} von ${num(total)} hinzu`,
	references_added: (n) =>
		count(n, { one: 'Referenz hinzugefügt', other: '# Referenzen hinzugefügt' }),
	references_own_key: (name) =>
		`Verwahrt unter einem Schlüssel nur für ${name}. Wird die Einwilligung widerrufen, wird alles darunter innerhalb einer Minute vernichtet.`,
	reference_from: (day) => `Hinzugefügt ${day}`,
	reference_numbers: 'Nur Zahlen: kein Bild wurde erlaubt',
	reference_alt: (n) => `Referenzfoto ${num(n)}`,
	reference_remove: 'Diese Referenz entfernen',
	reference_remove_title: 'Diese Referenz entfernen?',
	reference_remove_goes:
		'Das Foto und was daraus gemacht wurde, gehen endgültig. Gesichter werden ohne sie neu verglichen.',
	reference_removed: 'Referenz entfernt',
	reference_remedy: {
		no_face: 'Wählen Sie ein Foto, auf dem das Gesicht von vorn und nicht zu klein zu sehen ist.',
		several_faces: 'Schneiden Sie das Foto auf diese Person zu, oder wählen Sie ein anderes.',
		consent_required: 'Halten Sie zuerst eine biometrische Einwilligung fest.',
		face_too_small: 'Wählen Sie ein Foto aus größerer Nähe.',
		face_blurred: 'Wählen Sie ein schärferes Foto.',
		face_badly_lit: 'Wählen Sie ein Foto in gleichmäßigem Licht.'
	},
	reference_failed: (file, why) => `${file}: ${why}`,

	rematch: (done, total) => `Gesichter werden neu verglichen: ${num(done)} von ${num(total)}`,
	rematch_waits: 'Gleich werden die Gesichter neu verglichen',

	form: {
		title: (name) => `Einwilligung von ${name} festhalten`,
		step: (n, total) => `Schritt ${num(n)} von ${num(total)}`,
		what_title: 'Wozu wurde ja gesagt?',
		what_text:
			'Eine Einwilligung auf einmal. Gezeigt werden und von einer Maschine erkannt werden sind zwei verschiedene Fragen: Jede wird für sich gestellt, beantwortet und widerrufen.',
		likeness: 'Gezeigt werden',
		likeness_text:
			'Bilder mit diesem Gesicht dürfen verwendet werden, für die Zwecke, die Sie gleich nennen.',
		biometric: 'Erkannt werden',
		biometric_text:
			'Das Gesicht darf mit neuen Bildern verglichen werden. Das sind biometrische Daten; wer nein sagt, hat keinen Nachteil: Jedes Gesicht lässt sich von Hand benennen.',
		scope_title: 'Wofür?',
		purposes: 'Zwecke',
		purposes_choose: 'Zwecke wählen',
		purposes_missing: 'Wählen Sie mindestens einen Zweck.',
		projects: 'Projekte',
		projects_all: 'Alle Projekte, auch spätere',
		projects_some: 'Nur einige Projekte',
		projects_choose: 'Projekte wählen',
		projects_missing: 'Wählen Sie mindestens ein Projekt.',
		starts: 'Ab',
		ends: 'Bis',
		ends_hint: 'Lassen Sie es leer, wenn es kein Ende gibt.',
		ends_wrong: 'Das Ende liegt vor dem Anfang.',
		biometric_title: 'Was das heißt',
		biometric_points: [
			'Aus den Referenzfotos entstehen Vorlagen, verschlüsselt mit einem Schlüssel nur für diese Person.',
			'In Projekten mit Abgleich werden neue Gesichter damit verglichen; von anderen Menschen wird nichts aufbewahrt.',
			'Es endet mit dem Widerruf. Dann werden die Vorlagen innerhalb einer Minute vernichtet.'
		].join('\n'),
		biometric_confirm: (name) =>
			`${name} wurde das für sich gefragt und hat ausdrücklich ja gesagt.`,
		biometric_missing:
			'Setzen Sie das Häkchen nur, wenn es so war. Sonst halten Sie es nicht fest.',
		words_title: 'In welchen Worten?',
		words_text:
			'Der Text, wie er unterschrieben oder gesprochen wurde. Er wird Buchstabe für Buchstabe aufbewahrt, damit er sich Jahre später zeigen lässt.',
		language: 'Sprache des Textes',
		text: 'Text',
		text_missing: 'Schreiben Sie den Text auf, dem zugestimmt wurde.',
		text_default: 'Vorgeschlagenen Text wieder einsetzen',
		who_title: 'Wer, wann, wie?',
		who: 'Wer hat zugestimmt',
		self: 'Die Person selbst',
		guardian: 'Sorgeberechtigte',
		guardian_name: 'Name der sorgeberechtigten Person',
		name_missing: 'Geben Sie den Namen ein, wie unterschrieben.',
		signed_name: 'Name, wie unterschrieben',
		guardian_needed: (day) =>
			`Diese Person ist bis ${day} minderjährig: Sorgeberechtigte müssen zustimmen.`,
		guardian_unknown:
			'Sorgeberechtigte stimmen nur für Minderjährige zu. Tragen Sie zuerst den Tag der Volljährigkeit ein (Bearbeiten).',
		method: 'Wie',
		methods: { paper: 'Auf Papier', recorded: 'Aufgenommen (Ton oder Film)' },
		given: 'Wann',
		given_missing: 'Wählen Sie den Tag.',
		given_future: 'Dieser Tag kommt erst noch.',
		evidence: 'Beleg',
		evidence_text: 'Das unterschriebene Papier als Scan oder Foto, oder die Aufnahme.',
		evidence_choose: 'Datei wählen',
		evidence_remove: 'Datei entfernen',
		evidence_later: 'Er lässt sich nachreichen; bis dahin steht dort „Beleg fehlt“.',
		save: 'Einwilligung festhalten',
		saved: 'Einwilligung festgehalten',
		saved_without: 'Einwilligung festgehalten, aber die Datei ließ sich nicht hinzufügen.',
		back: 'Zurück',
		next: 'Weiter'
	}
};
