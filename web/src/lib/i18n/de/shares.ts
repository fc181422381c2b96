import { counting } from '../plural';
import type { Catalogue } from '../en';

const { count } = counting('de');

export const shares: Catalogue['shares'] = {
	title: 'Freigabelinks',
	of: (project) => `Freigabelinks von ${project}`,
	share: 'Freigabelink',
	share_title: 'Freigabelink anlegen',
	explain:
		'Wer den Link hat, sieht diese Bilder, ohne Konto. Gesichter, die dieser Nutzung nicht zugestimmt haben, sind verdeckt; geprüft wird bei jedem Blick neu.',
	assets: (n) => count(n, { one: '# Asset', other: '# Assets' }),
	chosen: (n) => count(n, { one: 'Das ausgewählte Asset', other: 'Die # ausgewählten Assets' }),
	whole: 'Alles, was das Projekt jetzt hat. Was später kommt, gehört nicht dazu.',
	name: 'Titel',
	name_hint: 'Gäste lesen ihn über den Bildern.',
	message: 'Nachricht',
	expires: 'Offen bis',
	expires_hint: 'Bis zum Ende dieses Tages; höchstens ein Jahr.',
	missing_title: 'Geben Sie einen Titel ein.',
	missing_expiry: 'Wählen Sie einen Tag innerhalb eines Jahres.',
	password: 'Passwort',
	password_hint: 'Teilen Sie es auf einem anderen Weg mit als den Link. Mindestens 8 Zeichen.',
	password_short: 'Nehmen Sie mindestens 8 Zeichen.',
	options: 'Was Gäste dürfen',
	downloads: 'Dateien mitnehmen',
	downloads_text:
		'Neu aus den Bildpunkten erzeugt, ohne Ort, Zeit oder anderes aus der Datei. Jede mitgenommene Datei wird festgehalten.',
	ask_name: 'Nach dem Namen fragen',
	ask_name_text: 'Sie sehen im Protokoll, wer da war. Niemand prüft den Namen.',
	watermark: 'Namen über die Bilder zeichnen',
	watermark_text: 'Auf allem, was angesehen wird. Mitgenommene Dateien sind ohne ihn.',
	outlook: 'Was Gäste sehen würden',
	asking: 'Wird gefragt…',
	use_first: 'Sagen Sie, wofür. Dann steht hier, wer dem zugestimmt hat.',
	open_n: 'ganz',
	covered_n: 'mit verdeckten Gesichtern',
	held_back_n: 'zurückgehalten',
	held_back_text:
		'Noch nicht durchsucht oder nicht durchsuchbar. Sie erscheinen, sobald das erledigt ist.',
	make: 'Link anlegen',
	made_title: 'Der Link ist fertig',
	made_text:
		'Er wird nur dieses eine Mal gezeigt: Aufbewahrt wird nur sein Fingerabdruck. Geht er verloren, legen Sie einen neuen an.',
	link: 'Link',
	copy: 'Link kopieren',
	copied: 'Link kopiert',
	copy_failed:
		'Der Browser hat ihn nicht kopiert. Markieren Sie den Link und kopieren Sie ihn selbst.',
	password_apart: 'Denken Sie daran, das Passwort auf einem anderen Weg mitzuteilen.',

	empty_title: 'Noch ist nichts freigegeben',
	empty_text:
		'Wählen Sie Bilder im Projekt aus und legen Sie einen Link an. Gäste sehen, was erlaubt ist, sonst verdeckt, und Sie sehen, wer da war.',
	empty_action: 'Zu den Bildern',
	states: { open: 'Offen', expired: 'Abgelaufen', revoked: 'Zurückgenommen' },
	until: (when) => `bis ${when}`,
	ended: (when) => `abgelaufen ${when}`,
	revoked: (who, when) => `zurückgenommen von ${who}, ${when}`,
	with_password: 'Passwort',
	with_downloads: 'Dateien zum Mitnehmen',
	with_watermark: 'Name auf den Bildern',
	with_name: 'fragt nach dem Namen',
	visits: (n) =>
		n === 0
			? 'Noch von niemandem geöffnet'
			: count(n, { one: 'Einmal geöffnet', other: '#-mal geöffnet' }),
	taken: (n) => count(n, { one: '# Datei mitgenommen', other: '# Dateien mitgenommen' }),
	last: (when) => `zuletzt ${when}`,
	by: (who, when) => `${who}, ${when}`,
	log: 'Wer was gesehen hat',
	log_title: (title) => `Wer „${title}“ gesehen hat`,
	log_text:
		'Namen stehen hier, wie Gäste sie eingegeben haben. Adressen sind gekürzt und werden nach 30 Tagen vergessen.',
	log_empty: 'Noch hat ihn niemand geöffnet.',
	log_more: 'Frühere zeigen',
	when: 'Wann',
	who: 'Wer',
	what: 'Was',
	nobody: 'Ohne Namen',
	whats: { opened: 'Link geöffnet', seen: 'Angesehen', downloaded: 'Mitgenommen' },
	covered: 'Gesichter verdeckt',
	gone: 'ein gelöschtes Bild',
	menu: 'Mehr zu diesem Link',
	end: 'Ende ändern',
	renew: 'Neuer Link',
	renew_title: 'Einen neuen Link anlegen?',
	renew_goes:
		'Der alte Link öffnet nichts mehr, und wer über ihn gekommen ist, muss den neuen öffnen.',
	renew_stays: 'Bilder, Einstellungen und Protokoll bleiben.',
	downloads_on: 'Mitnehmen erlauben',
	downloads_off: 'Mitnehmen beenden',
	revoke: 'Zurücknehmen',
	revoke_title: (title) => `„${title}“ zurücknehmen?`,
	revoke_goes:
		'Der Link öffnet von diesem Augenblick an nichts mehr; was unterwegs ist, bricht ab.',
	revoke_stays:
		'Was Gäste schon mitgenommen haben, bleibt bei ihnen. Wer was gesehen hat, bleibt im Protokoll.',
	revoke_done: 'Der Link öffnet nichts mehr'
};
