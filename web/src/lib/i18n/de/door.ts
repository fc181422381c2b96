import type { Catalogue } from '../en';
import { counting } from '../plural';

const { num } = counting('de');

export const door: Catalogue['door'] = {
	sign_in: 'Anmelden',
	sign_in_title: 'Bei Mix-IP anmelden',
	sign_up: 'Konto anlegen',
	sign_up_title: 'Ihr Konto anlegen',
	first_title: 'Diese Installation einrichten',
	first_text: 'Es gibt noch kein Konto. Das erste Konto betreibt diese Installation.',
	no_account: 'Noch kein Konto?',
	have_account: 'Sie haben ein Konto?',
	by_invitation: 'Kein Konto? Sie brauchen die Einladung eines Mitglieds.',
	closed_title: 'Für ein neues Konto braucht es eine Einladung',
	closed_text:
		'Bitten Sie jemanden, der hier arbeitet, um eine Einladung, und folgen Sie dann dem Link in der Mail.',
	email: 'Mailadresse',
	password: 'Passwort',
	name: 'Ihr Name',
	name_hint: 'So sehen ihn andere in Ihrem Arbeitsbereich.',
	birth: 'Geburtsdatum',
	birth_hint: (age) =>
		`Konten gibt es ab ${num(age)} Jahren. Aufbewahrt wird nur, ob Sie so alt sind und wann Sie es angegeben haben. Das Datum selbst wird nicht gespeichert.`,
	password_hint: (min) =>
		`Mindestens ${num(min)} Zeichen. Ein paar Wörter, die Sie sich merken, sind besser als Sonderzeichen. Passwörter aus bekannten Lecks werden abgelehnt.`,
	password_short: (min, have) => `${num(have)} von mindestens ${num(min)} Zeichen.`,
	show_password: 'Passwort zeigen',
	hide_password: 'Passwort verbergen',
	policies:
		'Ich habe die Datenschutzerklärung und die Bedingungen dieser Installation gelesen und akzeptiere sie.',
	kept_title: 'Was wird über mich aufbewahrt?',
	kept: [
		'Ihr Name, Ihre Mailadresse und Sprache, und Ihr Passwort als Prüfwert, der sich nicht zurückrechnen lässt.',
		'Ihre Sitzungen: Browser, System, Adresse, Beginn und letzte Nutzung. Sie können sie jederzeit beenden.',
		'Was Sie hier entscheiden (Einwilligungen, Entscheidungen zu Gesichtern, Exporte), mit Ihrem Namen und der Zeit, weil andere es später prüfen können müssen.'
	].join('\n'),
	policies_missing: 'Setzen Sie hier ein Häkchen, um weiterzukommen.',
	missing_email: 'Geben Sie Ihre Mailadresse ein.',
	missing_password: 'Geben Sie Ihr Passwort ein.',
	missing_name: 'Geben Sie Ihren Namen ein.',
	missing_birth: 'Geben Sie Ihr Geburtsdatum ein.',
	too_young: (age) =>
		`Konten gibt es ab ${num(age)} Jahren. Nichts von Ihrer Eingabe wurde gespeichert.`,
	busy_in: 'Meldet an …',
	busy_up: 'Legt Ihr Konto an …',
	language: 'Sprache',
	promise:
		'Ein Gesicht verlässt das Haus nur, wenn die Person dahinter dieser Verwendung zugestimmt hat.',
	forgot: 'Passwort vergessen?',
	forgot_title: 'Neues Passwort setzen',
	forgot_text:
		'Geben Sie die Mailadresse Ihres Kontos ein. Sie bekommen einen Link, der eine Stunde gilt.',
	forgot_send: 'Link senden',
	forgot_sent_title: 'Sehen Sie in Ihre Mails',
	forgot_sent: (email) =>
		`Wenn es zu ${email} hier ein Konto gibt, ist ein Link dorthin unterwegs. Nach ein paar Minuten ist nichts da? Sehen Sie bei den unerwünschten Mails nach, oder prüfen Sie die Adresse.`,
	forgot_again: 'Andere Adresse eingeben',
	back: 'Zurück zur Anmeldung',
	reset_title: 'Neues Passwort wählen',
	reset_text: 'Alle Sitzungen Ihres Kontos enden, und Sie melden sich mit dem neuen Passwort an.',
	reset_set: 'Passwort setzen',
	reset_done_title: 'Ihr Passwort ist gesetzt',
	reset_done: 'Sie sind überall abgemeldet. Melden Sie sich mit dem neuen Passwort an.',
	link_title: 'Dieser Link gilt nicht',
	link_text: 'Er wurde schon benutzt, ist zu alt oder nicht vollständig.',
	link_new: 'Neuen Link holen',
	verify_title: 'Bestätigen Sie Ihre Mailadresse',
	verify_text:
		'Eine Mail an Ihre Adresse hat Sie hierher geführt. Ein Klick, und sie ist bestätigt.',
	verify: 'Meine Adresse bestätigen',
	verify_done_title: 'Ihre Adresse ist bestätigt',
	verify_done: 'Danke. Sie können diese Seite schließen.',
	verify_link_text:
		'Er wurde schon benutzt, ist zu alt oder nicht vollständig. Melden Sie sich an: Dort können Sie einen neuen anfordern.',
	to_app: 'Zu Mix-IP',
	busy: 'Einen Moment …'
};
