import type { Catalogue } from '../en';

export const settings: Catalogue['settings'] = {
	title: 'Einstellungen',
	sections: {
		profile: 'Profil',
		security: 'Passwort und Sitzungen',
		tokens: 'API-Schlüssel',
		workspace: 'Arbeitsbereich'
	},
	profile_text: 'Wie Sie anderen erscheinen, und die Sprache Ihrer Seiten und Mails.',
	name: 'Name',
	email: 'Mailadresse',
	email_hint: 'Damit melden Sie sich an.',
	language: 'Sprache',

	password_title: 'Passwort ändern',
	password_text: 'Alle Ihre anderen Sitzungen werden dabei abgemeldet.',
	password_current: 'Bisheriges Passwort',
	password_new: 'Neues Passwort',
	password_change: 'Passwort ändern',
	password_changed: 'Passwort geändert. Andere Sitzungen sind abgemeldet.',

	sessions_title: 'Wo Sie angemeldet sind',
	sessions_text: 'Kennen Sie eine davon nicht? Melden Sie sie ab und ändern Sie Ihr Passwort.',
	session_this: 'Diese hier',
	session_unknown: 'Unbekannter Browser',
	session_on: (browser, system) => `${browser} auf ${system}`,
	session_seen: (ago) => `zuletzt aktiv ${ago}`,
	session_since: (day) => `seit ${day}`,
	session_end: 'Abmelden',
	session_end_name: (name) => `${name} abmelden`,
	session_ended: 'Dort abgemeldet',

	tokens_text:
		'Für Programme, die mit Ihrem Konto arbeiten. Ein Schlüssel darf, was Sie dürfen. Hüten Sie ihn wie ein Passwort.',
	token_new: 'Neuer Schlüssel',
	token_name: 'Wofür er ist',
	token_name_hint: 'Zum Beispiel: nächtlicher Import.',
	token_name_missing: 'Sagen Sie, wofür der Schlüssel ist.',
	token_expires: 'Endet am',
	token_create: 'Schlüssel anlegen',
	token_shown: 'Kopieren Sie den Schlüssel jetzt. Er wird nicht noch einmal gezeigt.',
	token_value: 'Schlüssel',
	token_none: 'Noch keine Schlüssel.',
	token_used: (ago) => `zuletzt benutzt ${ago}`,
	token_unused: 'nie benutzt',
	token_created: (day) => `angelegt ${day}`,
	token_ends: (day) => `endet ${day}`,
	token_forever: 'ohne Ende',
	token_delete: 'Schlüssel löschen',
	token_delete_name: (name) => `Schlüssel ${name} löschen`,
	token_delete_title: (name) => `${name} löschen?`,
	token_delete_text: 'Programme, die ihn benutzen, werden ab jetzt abgewiesen. Sonst geht nichts.',
	token_deleted: 'Schlüssel gelöscht',

	workspace_text: 'Für alle, die hier arbeiten.',
	workspace_readonly: 'Ändern können das Inhaber und Verwaltung des Arbeitsbereichs.',
	workspace_name: 'Name',
	time_zone: 'Zeitzone',
	time_zone_hint:
		'Entscheidet, wann ein Tag beginnt und endet: Eine Einwilligung zählt bis zum Ende ihres letzten Tages hier.',
	find_zone: 'Zeitzone suchen',
	thresholds: 'Abgleich',
	thresholds_text:
		'Wie ähnlich sich ein Gesicht und ein Referenzfoto sein müssen. Vorschläge entscheiden nie: Menschen tun es. Höhere Werte schlagen weniger vor und irren seltener.',
	suggest: 'Namen vorschlagen ab',
	suggest_hint: 'Erscheint als „vielleicht“. Üblich: 0,45.',
	strict: 'Sehr wahrscheinlich ab',
	strict_hint: 'Erscheint als „sehr wahrscheinlich“. Üblich: 0,60.',
	thresholds_order: '„Sehr wahrscheinlich“ muss mindestens so hoch sein wie „vorschlagen“.',
	thresholds_range: 'Geben Sie eine Zahl zwischen 0 und 1 ein.',
	incidental: 'Passanten',
	incidental_text:
		'Ein Gesicht, das jemand mit einem Grund als beiläufig markiert, ist nur für diese Zwecke erlaubt.'
};
