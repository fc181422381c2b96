import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count } = counting('de');

export const copies: Catalogue['copies'] = {
	title: 'Diese Kopien sind draußen',
	text: 'Sie wurden exportiert, als alle darauf zugestimmt hatten. Jemand tut es nicht mehr: sagen Sie es denen, die sie haben.',
	of_export: 'Kopien dieses Exports',
	none: 'Es ist keine Kopie bekannt, die diese Person gegen ihren Willen zeigt.',
	from: (project, day) => `${project}, ${day}`,
	files: (n) => count(n, { one: 'In # Datei', other: 'In # Dateien' }),
	erased: 'Jemand, der gelöscht wurde',
	nobody: 'Jemand, der durch eine Ausnahme zugelassen war',
	reasons: {
		erased: 'seitdem gelöscht',
		override_ended: 'die Ausnahme ist beendet'
	},
	downloads: 'Heruntergeladen von',
	download: (who, day) => `${who}, ${day}`,
	someone: 'einem Konto, das es nicht mehr gibt',
	recipients: 'Wer sie hat',
	recipients_hint: 'Namen oder Adressen, je eine Zeile.',
	recipients_none: 'Niemand ist vermerkt.',
	recipients_edit: 'Vermerken, wer sie hat',
	states: {
		none: 'Noch niemandem gesagt',
		sent: 'Gesagt, noch keine Antwort',
		acknowledged: 'Gesagt und beantwortet'
	},
	tell: 'Mitteilung senden',
	tell_title: 'Denen Bescheid geben, die Kopien haben',
	tell_text:
		'Sie werden gebeten, diese Dateien nicht mehr zu verwenden und zu löschen. Der Brief nennt die Dateien und das Projekt, nie die Person.',
	to: 'Mailadressen',
	to_hint: 'Je eine Zeile.',
	to_missing: 'Schreiben Sie mindestens eine Mailadresse.',
	words: 'Grund in eigenen Worten',
	send: 'Senden',
	sent: 'Die Mitteilung ist unterwegs',
	told: (who, day) => `Mitteilung vom ${day}, gesendet von ${who}`,
	told_times: (n, day) =>
		n === 1 ? `benachrichtigt am ${day}` : `${n}-mal benachrichtigt, zuletzt am ${day}`,
	done_on: (day) => `hat am ${day} gesagt, dass es erledigt ist`,
	answered: 'Alle haben geantwortet',
	answered_on: (who, day) => `Beantwortet, vermerkt von ${who} am ${day}`,
	again: 'Wer nicht antwortet, wird jede Woche wieder benachrichtigt.',
	done: {
		title: 'Kopien, die Sie haben',
		text: (producer, project) =>
			`${producer} bittet Sie, diese Dateien aus dem Projekt „${project}“ nicht mehr zu verwenden, sie aus dem Veröffentlichten zu nehmen und zu löschen.`,
		none: 'Inzwischen stimmen wieder alle zu, die darauf zu sehen sind. Sie müssen nichts tun.',
		say: 'Es ist erledigt',
		thanks_title: 'Danke',
		thanks: (producer, day) =>
			`Am ${day} haben Sie gesagt, dass es erledigt ist. ${producer} sieht das, und Sie bekommen diesen Brief nicht wieder.`,
		dead_text:
			'Er ist nicht vollständig, oder die Mitteilung gibt es nicht mehr. Antworten Sie auf den Brief.'
	}
};
