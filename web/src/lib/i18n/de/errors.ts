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
	face_too_small:
		'Das Gesicht auf diesem Foto ist zu klein. Nehmen Sie eines, auf dem es größer ist.',
	no_picture: 'Diese Datei ist kein Bild, das sich hier lesen lässt.',
	empty_file: 'Die Datei ist leer.',
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
	consent_changed:
		'Seit diesem Export hat sich eine Einwilligung oder Entscheidung geändert, deshalb darf er nicht mehr hinaus. Exportieren Sie neu.',
	detected: 'Gefundene Gesichter lassen sich nicht löschen. Markieren Sie es als „kein Gesicht“.',
	searchable: 'Diese Datei lässt sich durchsuchen: Eine Erklärung braucht es nicht.',
	not_searchable: 'Diese Datei lässt sich nicht nach Gesichtern durchsuchen.',
	invalid_box: 'Dieser Rahmen ist zu klein oder liegt außerhalb des Bildes.',
	several_faces:
		'In diesem Foto ist mehr als ein Gesicht. Wählen Sie eines mit dieser Person allein.'
};
