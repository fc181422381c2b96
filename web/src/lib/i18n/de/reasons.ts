import type { Catalogue } from '../en';

export const reasons: Catalogue['reasons'] = {
	long: {
		consent_covers: (name, f) =>
			f.day
				? `${name} hat zugestimmt, bis ${f.day}`
				: f.open
					? `${name} hat zugestimmt, ohne Ende`
					: `${name} hat dieser Verwendung zugestimmt`,
		incidental_allowed: () => 'Beiläufige Gesichter dürfen für diesen Zweck gezeigt werden',
		not_a_face: () => 'Kein Gesicht',
		override_allows: () => 'Durch eine Ausnahme für dieses Gesicht und diese Verwendung erlaubt',
		cleared: () => 'Für diese Verwendung freigegeben',
		not_cleared: () => 'Für diese Verwendung nicht freigegeben',
		no_consent: (name) => `${name} hat noch keiner Verwendung zugestimmt`,
		consent_withdrawn: (name, f) =>
			f.day ? `${name} hat am ${f.day} widerrufen` : `${name} hat widerrufen`,
		guardian_required: (name) =>
			`${name} war minderjährig und hat ohne Sorgeberechtigte zugestimmt`,
		majority_unknown: (name) =>
			`Für ${name} haben Sorgeberechtigte zugestimmt, aber der Tag der Volljährigkeit ist nicht bekannt`,
		guardian_ended: (name) =>
			`Für ${name} haben Sorgeberechtigte zugestimmt; bis dahin ist ${name} volljährig und muss selbst gefragt werden`,
		out_of_scope_project: (name) => `${name} hat für andere Projekte zugestimmt, nicht für dieses`,
		out_of_scope_purpose: (name, f) =>
			f.have && f.lack
				? `${name} hat nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: `${name} hat für andere Zwecke zugestimmt`,
		out_of_scope_territory: (name, f) =>
			f.have && f.lack
				? `${name} hat nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: `${name} hat für andere Länder zugestimmt`,
		out_of_scope_channel: (name, f) =>
			f.have && f.lack
				? `${name} hat nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: `${name} hat für andere Kanäle zugestimmt`,
		ended: (name, f) =>
			f.day
				? `Die Einwilligung von ${name} endete am ${f.day}`
				: `Die Einwilligung von ${name} ist abgelaufen`,
		not_started: (name, f) =>
			f.day
				? `Die Einwilligung von ${name} beginnt am ${f.day}`
				: `Die Einwilligung von ${name} hat noch nicht begonnen`,
		undecided: () => 'Niemand hat entschieden, wer das ist',
		doubtful: () => 'Niemand hat entschieden, ob das ein Gesicht ist',
		match_rejected: () =>
			'Der vorgeschlagene Name war falsch, und niemand hat dieses Gesicht benannt',
		incidental_purpose: () => 'Beiläufige Gesichter dürfen für diesen Zweck nicht gezeigt werden',
		scan_pending: () => 'Die gründliche Suche nach Gesichtern ist noch nicht fertig',
		scan_failed: () => 'Die Suche nach Gesichtern ist gescheitert',
		not_searchable: () => 'In dieser Art von Datei lassen sich keine Gesichter suchen',
		no_use: () => 'Für dieses Projekt ist keine Verwendung angegeben',
		unreadable: () => 'Die Datei ließ sich beim Packen nicht lesen',
		deleted: () => 'Es wurde inzwischen gelöscht'
	},
	short: {
		consent_covers: (f) =>
			f.day
				? `Bestätigt, Einwilligung bis ${f.day}`
				: f.open
					? 'Bestätigt, Einwilligung ohne Ende'
					: 'Dieser Verwendung zugestimmt',
		incidental_allowed: () => 'Für diesen Zweck erlaubt',
		not_a_face: () => 'Zählt nicht',
		override_allows: () => 'Durch eine Ausnahme erlaubt',
		cleared: () => 'Freigegeben',
		not_cleared: () => 'Nicht freigegeben',
		no_consent: () => 'Noch keiner Verwendung zugestimmt',
		consent_withdrawn: (f) => (f.day ? `Am ${f.day} widerrufen` : 'Einwilligung widerrufen'),
		guardian_required: () => 'War minderjährig, Sorgeberechtigte fehlen',
		majority_unknown: () => 'Sorgeberechtigte stimmten zu; Volljährigkeit unbekannt',
		guardian_ended: () => 'Bis dahin volljährig: muss selbst zustimmen',
		out_of_scope_project: () => 'Für andere Projekte zugestimmt',
		out_of_scope_purpose: (f) =>
			f.have && f.lack
				? `Nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: 'Für andere Zwecke zugestimmt',
		out_of_scope_territory: (f) =>
			f.have && f.lack
				? `Nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: 'Für andere Länder zugestimmt',
		out_of_scope_channel: (f) =>
			f.have && f.lack
				? `Nur für ${f.have} zugestimmt, nicht für ${f.lack}`
				: 'Für andere Kanäle zugestimmt',
		ended: (f) => (f.day ? `Einwilligung endete am ${f.day}` : 'Einwilligung abgelaufen'),
		not_started: (f) =>
			f.day ? `Einwilligung beginnt am ${f.day}` : 'Einwilligung hat noch nicht begonnen',
		undecided: () => 'Noch nicht entschieden',
		doubtful: () => 'Vielleicht gar kein Gesicht',
		match_rejected: () => 'Der vorgeschlagene Name war falsch',
		incidental_purpose: () => 'Nicht für diesen Zweck',
		scan_pending: () => 'Suche noch nicht fertig',
		scan_failed: () => 'Suche gescheitert',
		not_searchable: () => 'Nicht durchsuchbar',
		no_use: () => 'Bestätigt. Noch keine Verwendung angegeben',
		unreadable: () => 'Ließ sich nicht lesen',
		deleted: () => 'Inzwischen gelöscht'
	},
	many: {
		not_cleared: 'Personen, die für diese Verwendung nicht freigegeben sind',
		undecided: 'Gesichter, über die noch niemand entschieden hat',
		doubtful: 'Stellen, die Gesichter sein könnten',
		match_rejected: 'Gesichter, deren vorgeschlagener Name falsch war',
		incidental_purpose: 'Beiläufige Gesichter, für diesen Zweck nicht erlaubt',
		scan_pending: 'Bilder, in denen noch gesucht wird',
		scan_failed: 'Dateien, in denen die Suche gescheitert ist',
		not_searchable: 'Dateien, die sich nicht durchsuchen lassen'
	},
	board: {
		no_consent: 'Personen, die noch keiner Verwendung zugestimmt haben',
		consent_withdrawn: 'Personen, die widerrufen haben',
		guardian_required: 'Personen, die minderjährig ohne Sorgeberechtigte zugestimmt haben',
		majority_unknown: 'Sorgeberechtigte stimmten zu, der Tag der Volljährigkeit fehlt',
		guardian_ended: 'Personen, die bis dahin volljährig sind und selbst gefragt werden müssen',
		out_of_scope_project: 'Personen, die für andere Projekte zugestimmt haben',
		out_of_scope_purpose: 'Personen, die anderen Zwecken zugestimmt haben',
		out_of_scope_territory: 'Personen, die für andere Länder zugestimmt haben',
		out_of_scope_channel: 'Personen, die anderen Kanälen zugestimmt haben',
		ended: 'Einwilligungen, die abgelaufen sind',
		not_started: 'Einwilligungen, die noch nicht begonnen haben'
	}
};
