import type { Catalogue } from '../en';

export const overrides: Catalogue['overrides'] = {
	title: 'Ausnahmen',
	make: 'Dieses Gesicht zulassen…',
	dialog_title: 'Dieses Gesicht für eine Verwendung zulassen?',
	dialog_text:
		'Das Gesicht wird gezeigt, obwohl die Regeln es nicht erlauben, allein für diese Verwendung. Ihr Name, der Grund und das Dokument werden festgehalten, und jedes Manifest nennt den Grund.',
	reason: 'Grund',
	reason_hint: 'So, dass Sie ihn jedem zeigen können, der fragt.',
	reason_missing: 'Schreiben Sie auf, warum.',
	document: 'Dokument',
	document_missing: 'Fügen Sie die Datei an, die zeigt, warum, zum Beispiel den Vertrag.',
	ends_on: 'Letzter Tag',
	ends_missing: 'Wählen Sie den letzten Tag.',
	ends_past: 'Wählen Sie heute oder einen späteren Tag.',
	let_through: 'Zulassen',
	done: 'Dieses Gesicht ist für diese Verwendung zugelassen',
	until: (usage, day) => `${usage}, bis ${day}`,
	by: (who, day) => `Von ${who} am ${day}`,
	over: (day) => `Beendet am ${day}`,
	open_document: 'Dokument',
	end: 'Jetzt beenden',
	end_title: 'Diese Ausnahme beenden?',
	end_text:
		'Von diesem Moment an geht das Gesicht nicht mehr hinaus: Downloads, Exporte und Links, die es zeigen, schließen sofort. Was festgehalten wurde, bleibt.',
	ended: 'Ausnahme beendet'
};
