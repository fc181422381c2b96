import type { Catalogue } from '../en';

export const errors: Catalogue['errors'] = {
	offline:
		'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es wieder.',
	unauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzumachen.',
	forbidden: 'Ihre Rolle erlaubt das nicht.',
	not_found: 'Es wurde gelöscht, oder Sie dürfen es nicht sehen.',
	unknown_field:
		'Diese Seite und der Server haben verschiedene Versionen. Laden Sie die Seite neu.',
	malformed:
		'Der Server konnte die Anfrage nicht lesen. Laden Sie die Seite neu und versuchen Sie es wieder.',
	invalid: 'Etwas im Formular stimmt nicht. Sehen Sie die markierten Felder an.',
	conflict:
		'Jemand hat das im selben Moment geändert. Laden Sie die Seite neu und versuchen Sie es wieder.',
	too_large: 'Die Datei ist größer, als diese Installation annimmt.',
	too_many_requests: 'Zu viele Anfragen auf einmal. Warten Sie einen Moment.',
	too_many_attempts:
		'Zu viele Versuche. Warten Sie ein paar Minuten und versuchen Sie es dann wieder.',
	storage_full: 'Der Speicher ist voll. Was da war, ist sicher; der Betreiber muss Platz schaffen.',
	not_ready: 'Der Server startet oder ist beschäftigt. Versuchen Sie es gleich noch einmal.',
	cross_site: 'Die Anfrage kam von einer anderen Seite und wurde abgelehnt.',
	emptied:
		'Was diese Anfrage über eine Person sagte, wurde gelöscht. Es kann nichts hinzugefügt werden.',
	already_closed: 'Jemand hat diese Anfrage inzwischen beantwortet. Laden Sie sie neu.',
	already_extended: 'Die Frist wurde schon einmal verlängert. Das Gesetz erlaubt das nur einmal.',
	extension_too_late:
		'Der erste Monat ist vorbei. Nur in ihm lässt sich die Frist verlängern: Antworten Sie, sobald Sie können.',
	known_already: 'Eine abgebildete Person hat das auf ihrer eigenen Seite gefragt: Es geht um sie.',
	handed_on: 'Diese Anfrage wurde inzwischen weitergegeben oder beantwortet.',
	internal:
		'Der Server hat einen Fehler gemacht. Bei Ihnen wurde nichts geändert; versuchen Sie es wieder.',
	under_age: 'Konten gibt es ab 16 Jahren. Nichts von Ihrer Eingabe wurde gespeichert.',
	account_exists: 'Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich damit an.',
	registration_closed: 'Für ein neues Konto brauchen Sie hier eine Einladung.',
	wrong_credentials: 'Die Adresse oder das Passwort ist falsch.',
	password_too_short: 'Das Passwort ist zu kurz.',
	password_too_common:
		'Dieses Passwort steht auf Listen, die Angreifer zuerst versuchen. Wählen Sie ein anderes.',
	policies_not_accepted: 'Bitte lesen und akzeptieren Sie zuerst die Richtlinien.',
	invalid_email: 'Das ist keine Mailadresse.',
	ground_required: 'Schreiben Sie zuerst die Rechtsgrundlage auf.',
	offset_mismatch: 'Das Hochladen kam aus dem Tritt und geht dort weiter, wo der Server steht.',
	upload_busy: 'Ein anderes Fenster sendet diese Datei gerade.',
	checksum_mismatch: 'Die Datei wurde unterwegs beschädigt. Sie wird noch einmal gesendet.',
	consent_required:
		'Bevor Referenzfotos aufbewahrt werden, braucht es eine biometrische Einwilligung.',
	no_face: 'In diesem Foto wurde kein Gesicht gefunden.',
	face_badly_lit:
		'Das Gesicht auf diesem Foto ist zu dunkel oder zu hell. Nehmen Sie eines in gleichmäßigem Licht auf.',
	face_blurred:
		'Das Gesicht auf diesem Foto ist unscharf. Halten Sie still, oder wählen Sie ein schärferes.',
	face_too_small:
		'Das Gesicht auf diesem Foto ist zu klein. Nehmen Sie eines, auf dem es größer ist.',
	no_picture: 'Diese Datei ist kein Bild, das sich hier lesen lässt.',
	empty_file: 'Die Datei ist leer.',
	confirm_needed: 'Geben Sie Ihr Passwort noch einmal ein, dann geht es weiter.',
	session_required:
		'Das ist für Menschen, die sich mit Passwort angemeldet haben, nicht für Token.',
	takeout_running: 'Ihre Daten werden schon zusammengestellt. Warten Sie, oder brechen Sie es ab.',
	no_archive: 'Das Archiv gibt es nicht mehr. Verlangen Sie ein neues.',
	role_changed: 'Ihre Rolle hat sich inzwischen geändert. Verlangen Sie ein neues Archiv.',
	wrong_password: 'Das ist nicht Ihr bisheriges Passwort.',
	password_too_long: 'Das Passwort ist zu lang.',
	invalid_date_of_birth: 'Das ist kein Geburtsdatum.',
	invalid_thresholds:
		'Schwellen liegen zwischen 0 und 1, und „sehr wahrscheinlich“ ist die höhere.',
	unknown_time_zone: 'Eine Zeitzone dieses Namens gibt es nicht.',
	unknown_language: 'Diese Sprache ist hier nicht bekannt.',
	required: 'Das darf nicht leer sein.',
	too_long: 'Das ist zu lang.',
	control_characters: 'Darin sind Zeichen, die sich nicht zeigen lassen. Tippen Sie es neu.',
	unknown_value: 'Diese Auswahl ist hier nicht bekannt. Laden Sie die Seite neu.',
	expired: 'Es ist abgelaufen.',
	list_sending: 'Sie wird gerade verschickt. Halten Sie sie zuerst an.',
	list_sent: 'Alle aus dieser Tabelle wurden gefragt.',
	list_not_sending: 'Sie wird gerade nicht verschickt.',
	cells_wrong: 'Einige Zellen der Tabelle sind zuerst zu berichtigen.',
	changed_meanwhile:
		'Jemand anders hat gespeichert, seit Sie diesen Text geöffnet haben. Nichts ist verloren: Die andere Fassung steht unten bei den Fassungen, was Sie geschrieben haben, steht noch im Editor. Speichern Sie noch einmal, tritt Ihres an die Stelle.',
	form_in_use:
		'Ein QR-Code fragt noch mit diesem Text. Beenden Sie ihn zuerst, auf der Seite der Anfragen des Projekts.',
	cursor_gone: 'Die Liste hat sich inzwischen geändert. Laden Sie die Seite neu.',
	gone: 'Es wurde gelöscht und ist endgültig weg.',
	wrong_host: 'Für diese Adresse ist die Installation nicht eingerichtet.',
	connection_lost: 'Die Verbindung brach ab. Was der Server hat, ist sicher.',
	reason_required: 'Schreiben Sie zuerst den Grund auf.',
	talent_required: 'Sagen Sie zuerst, wer es ist.',
	talent_taken: 'Diese Person ist in diesem Bild schon an einem anderen Gesicht bestätigt.',
	unknown_talent: 'Diese Person ist in diesem Arbeitsbereich nicht bekannt.',
	unknown_asset: 'Eines der Bilder ist nicht mehr in diesem Projekt.',
	nothing_to_export: 'Es gibt nichts zu exportieren.',
	already_withdrawn: 'Diese Einwilligung ist schon widerrufen.',
	invitation_unknown:
		'Sie wurde verwendet oder widerrufen, oder ihre Zeit ist um. Bitten Sie um eine neue.',
	invitation_for_another:
		'Sie ging an eine andere Adresse. Verwenden Sie das Konto mit dieser Adresse.',
	last_owner:
		'Ein Arbeitsbereich hat mindestens einen Inhaber. Machen Sie zuerst jemand anderen dazu.',
	runs_every_project:
		'Inhaber und Verwaltung leiten jedes Projekt. Ändern Sie die Rolle stattdessen im Arbeitsbereich.',
	invalid_uses: 'Ein Link ist für 1 bis 100 Personen, eine E-Mail für eine.',
	invalid_expiry: 'Das Ende liegt in der Zukunft, höchstens ein Jahr voraus.',
	not_cleared: 'Dieses Bild ist für die Verwendung des Projekts nicht freigegeben.',
	made_for_members:
		'Ein Mitglied des Arbeitsbereichs hat dieses Archiv erstellt, und darin stehen Einwilligungen. Exportieren Sie neu für ein eigenes.',
	consent_changed:
		'Seit diesem Export hat sich eine Einwilligung oder Entscheidung geändert, deshalb darf er nicht mehr hinaus. Exportieren Sie neu.',
	detected: 'Gefundene Gesichter lassen sich nicht löschen. Markieren Sie es als „kein Gesicht“.',
	searchable: 'Diese Datei lässt sich durchsuchen: Eine Erklärung braucht es nicht.',
	not_searchable: 'Diese Datei lässt sich nicht nach Gesichtern durchsuchen.',
	invalid_box: 'Dieser Rahmen ist zu klein oder liegt außerhalb des Bildes.',
	password_needed: 'Dieser Link fragt nach einem Passwort.',
	password_wrong: 'Das ist nicht das Passwort dieses Links.',
	name_needed: 'Geben Sie zuerst Ihren Namen ein.',
	held_back: 'Dieses Bild wird im Augenblick zurückgehalten.',
	downloads_off: 'Dieser Link ist nur zum Ansehen.',
	too_many_assets: 'Das sind zu viele Bilder für einen Link. Teilen Sie einen Teil davon.',
	nothing_to_share: 'Wählen Sie mindestens ein Bild.',
	share_revoked: 'Dieser Link wurde zurückgenommen. Legen Sie einen neuen an.',
	several_faces:
		'In diesem Foto ist mehr als ein Gesicht. Wählen Sie eines mit dieser Person allein.',
	link_unknown: 'Dieser Link öffnet nichts. Bitten Sie um einen neuen.',
	link_needed: 'Öffnen Sie diese Seite noch einmal mit Ihrem Link.',
	code_required: 'Ein Code wurde an Ihre Mailadresse geschickt. Geben Sie ihn hier ein.',
	code_wrong: 'Dieser Code stimmt nicht oder gilt nicht mehr. Sehen Sie in der neuesten Mail nach.',
	no_address:
		'Hier ist keine Mailadresse von Ihnen bekannt, deshalb kann kein Code geschickt werden.',
	request_answered: 'Diese Anfrage ist schon beantwortet.',
	request_expired: 'Die Zeit, auf diese Anfrage zu antworten, ist vorbei.',
	text_changed:
		'Der Text wurde geändert, während Sie gelesen haben. Lesen Sie ihn noch einmal und unterschreiben Sie dann.',
	signature_empty: 'Zeichnen Sie Ihre Unterschrift, oder tippen Sie stattdessen Ihren Namen.',
	nothing_accepted: 'Schalten Sie ein, womit Sie einverstanden sind, oder lehnen Sie alles ab.',
	guardian_required: 'Für Minderjährige müssen Sorgeberechtigte unterschreiben.',
	too_small: 'Das Gesicht auf diesem Foto ist zu klein. Gehen Sie näher heran.',
	blurred: 'Dieses Foto ist unscharf. Halten Sie still, bei gutem Licht.',
	confirm: 'Das ist nicht der Name, wie er oben steht.',
	not_narrower: 'So lässt sich nur weniger erlauben. Für mehr muss eine neue Anfrage kommen.',
	device_unknown:
		'Dieser Link wurde schon auf einem anderen Gerät geöffnet, und hier ist keine Mailadresse von Ihnen bekannt. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
	signature_invalid:
		'Die Unterschrift ließ sich nicht lesen. Löschen Sie sie und zeichnen Sie sie noch einmal.',
	address_missing:
		'Diese Person hat keine Mailadresse. Tragen Sie sie ein, oder geben Sie einen neuen Link weiter.',
	expires_in_past: 'Wählen Sie einen Tag, der noch kommt.',
	ends_in_past: 'Das Ende liegt in der Vergangenheit.',
	unknown_form: 'Diesen Vertragstext gibt es nicht mehr. Laden Sie die Seite neu.',
	language_missing: 'Der Vertragstext ist nicht in dieser Sprache da.',
	too_many_pictures: 'Das sind zu viele Bilder für eine Anfrage.',
	talent_count: 'Wählen Sie mindestens eine Person, und nicht zu viele auf einmal.',
	not_asked: 'Danach wurde nicht gefragt. Laden Sie die Seite neu.',
	scan_pending:
		'Dieses Bild wird noch nach Gesichtern durchsucht. Versuchen Sie es gleich noch einmal.',
	already_verified: 'Ihre Adresse ist schon bestätigt.',
	not_failed: 'Nur eine gescheiterte Mail lässt sich noch einmal senden.'
};
