import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const people: Catalogue['people'] = {
	title: 'Team',
	you: '(Sie)',
	outside: 'von außerhalb des Arbeitsbereichs',
	nobody: 'Noch niemand ist eingeladen.',
	role: 'Rolle',
	role_of: (name) => `Rolle von ${name}`,
	changed: (name, role) => `${name} ist jetzt: ${role}`,
	remove: 'Entfernen',
	remove_name: (name) => `${name} entfernen`,
	remove_title: (name) => `${name} entfernen?`,
	removed: (name) => `${name} wurde entfernt`,
	may: {
		owner: 'alles, auch andere zu Inhabern machen',
		admin: 'Einstellungen, Team und jedes Projekt',
		member: 'arbeitet in jedem Projekt, kennt die abgebildeten Personen',
		manager: 'leitet das Projekt und lädt dazu ein',
		editor: 'lädt hoch, entscheidet über Gesichter, exportiert',
		reviewer: 'sieht alles, ändert nichts',
		viewer: 'sieht, was freigegeben ist; andere Gesichter sind verdeckt'
	},
	workspace: {
		text: (name) => `Wer in ${name} arbeitet. Alle sehen einander und jedes Projekt.`,
		leave: 'Diesen Arbeitsbereich verlassen',
		leave_title: 'Diesen Arbeitsbereich verlassen?',
		leave_text:
			'Sie sehen seine Projekte ab sofort nicht mehr. Was Sie hochgeladen und entschieden haben, bleibt. Zurück führt nur eine Einladung.',
		left: (name) => `Sie haben ${name} verlassen`,
		remove_goes:
			'Die Person verliert sofort diesen Arbeitsbereich und alle seine Projekte; laufende Downloads und Uploads enden.',
		remove_stays:
			'Was sie hochgeladen und entschieden hat, bleibt, mit ihrem Namen im Protokoll. Ihr Konto behält sie.'
	},
	project: {
		text: 'Wer in diesem Projekt eine Rolle hat. Wer von außerhalb kommt, sieht dieses Projekt und sonst nichts.',
		members: (workspace) => `Alle in ${workspace} können außerdem daran arbeiten.`,
		leave: 'Dieses Projekt verlassen',
		leave_title: 'Dieses Projekt verlassen?',
		leave_text:
			'Sie verlieren Ihre Rolle hier. Was Sie hochgeladen und entschieden haben, bleibt. Zurück führt nur eine Einladung.',
		left: (name) => `Sie haben ${name} verlassen`,
		remove_goes:
			'Die Person verliert sofort ihre Rolle in diesem Projekt; laufende Downloads und Uploads enden. Mitglieder des Arbeitsbereichs haben dann, was dieser ihnen gibt.',
		remove_stays:
			'Was sie hochgeladen und entschieden hat, bleibt, mit ihrem Namen im Protokoll. Ihr Konto behält sie.'
	},

	invite: 'Jemanden einladen',
	invite_title: (place) => `Zu ${place} einladen`,
	how: 'Wie',
	ways: { mail: 'Per E-Mail', link: 'Mit einem Link' },
	email: 'E-Mail-Adresse',
	email_hint: 'Nur das Konto mit dieser Adresse kann sie verwenden.',
	language: 'Sprache der E-Mail',
	uses: 'Für wie viele Personen',
	uses_hint: 'Wer den Link hat, kann ihn verwenden, bis er aufgebraucht ist.',
	uses_range: (most) => `Eine Zahl von 1 bis ${num(most)}.`,
	ends: 'Offen bis',
	ends_missing: 'Wählen Sie einen Tag ab heute.',
	send: 'Einladung senden',
	make_link: 'Link erstellen',
	sent: (address) => `Die Einladung an ${address} ist unterwegs.`,
	link_made: 'Der Link ist fertig. Geben Sie ihn nur an die, die Sie einladen möchten.',
	link_label: 'Link',
	link_once: 'Er wird nur dieses eine Mal angezeigt.',
	link_same: 'Derselbe Link wie in der E-Mail. Er wird nur dieses eine Mal angezeigt.',
	copy_link: 'Link kopieren',
	invitations: 'Einladungen',
	no_invitations: 'Keine Einladungen.',
	link: 'Ein Link',
	uses_left: (left, all) =>
		`noch ${num(left)} von ${count(all, { one: '# Verwendung', other: '# Verwendungen' })}`,
	open_until: (day) => `offen bis ${day}`,
	used_up: 'aufgebraucht',
	expired: (day) => `endete am ${day}`,
	invited_by: (name) => `von ${name}`,
	joined_by: (names) => `Beigetreten: ${names}`,
	revoke: 'Widerrufen',
	revoke_name: (what) => `${what} widerrufen`,
	revoke_title: 'Diese Einladung widerrufen?',
	revoke_text: 'Niemand kann damit mehr beitreten. Wer schon beigetreten ist, bleibt.',
	revoked: 'Einladung widerrufen',

	join: {
		page: 'Einladung',
		title: (name, place) => `${name} lädt Sie zu ${place} ein`,
		workspace:
			'Ein Arbeitsbereich enthält Projekte, die Personen, die daran arbeiten, und was vereinbart wurde.',
		project: 'Sie sehen dieses Projekt und sonst nichts von seinem Arbeitsbereich.',
		role: (role) => `Ihre Rolle: ${role}`,
		until: (day) => `Offen bis ${day}.`,
		join: 'Beitreten',
		open: (place) => `Zu ${place}`,
		already: 'Sie sind schon beigetreten.',
		as: (name) => `Sie treten als ${name} bei.`,
		another: 'Anderes Konto verwenden',
		wrong: (hint, own) => `Diese Einladung ging an ${hint}. Sie sind als ${own} angemeldet.`,
		address: (hint) => `Sie ging an ${hint}: verwenden Sie diese Adresse.`,
		sign_in: 'Ich habe ein Konto: anmelden',
		bad_title: 'Diese Einladung gilt nicht'
	}
};
