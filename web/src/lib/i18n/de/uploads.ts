import type { Catalogue } from '../en';
import { counting } from '../plural';

const { count, num } = counting('de');

export const uploads: Catalogue['uploads'] = {
	title: 'Hochladen',
	upload: 'Hochladen',
	choose_files: 'Dateien wählen',
	choose_folder: 'Ordner wählen',
	drop_here: 'Dateien oder Ordner hier ablegen, um sie hochzuladen',
	drop_into: (project) => `Sie kommen in ${project}.`,
	uploading: (done, files) => `Lädt ${num(done)} von ${num(files)} hoch`,
	paused_at: (done, files) => `Angehalten bei ${num(done)} von ${num(files)}`,
	finished: (n) => count(n, { one: '# Datei hochgeladen', other: '# Dateien hochgeladen' }),
	sizes: (sent, all) => `${sent} von ${all}`,
	left: (time) => `noch etwa ${time}`,
	waiting_connection: 'Wartet auf die Verbindung. Geht von selbst weiter.',
	pause: 'Hochladen anhalten',
	resume: 'Hochladen fortsetzen',
	pause_one: (name) => `${name} anhalten`,
	resume_one: (name) => `${name} fortsetzen`,
	cancel: 'Abbrechen',
	cancel_one: (name) => `${name} abbrechen`,
	cancel_title: (n) =>
		count(n, {
			one: '# Datei nicht weiter hochladen?',
			other: '# Dateien nicht weiter hochladen?'
		}),
	cancel_text:
		'Was vollständig hochgeladen ist, bleibt. Der Rest wird hier und auf dem Server verworfen.',
	cancel_keep: 'Weiter hochladen',
	details: 'Einzelheiten',
	hide_details: 'Einzelheiten verbergen',
	clear: 'Liste leeren',
	retry: 'Noch einmal',
	retry_all: 'Alle noch einmal',
	failed: (n) => count(n, { one: '# Datei ist gescheitert', other: '# Dateien sind gescheitert' }),
	duplicates: (n) =>
		count(n, {
			one: '# Datei war schon hier und wird nicht doppelt gespeichert',
			other: '# Dateien waren schon hier und werden nicht doppelt gespeichert'
		}),
	show: 'Zeigen',
	states: {
		waiting: 'Wartet',
		sending: 'Lädt hoch',
		retrying: 'Wartet auf die Verbindung',
		paused: 'Angehalten',
		done: 'Hochgeladen',
		duplicate: 'Schon hier',
		failed: 'Gescheitert'
	},
	unfinished: (n) =>
		count(n, { one: '# Datei wurde nicht fertig', other: '# Dateien wurden nicht fertig' }),
	unfinished_text:
		'Legen Sie dieselben Dateien noch einmal hier ab: Es geht weiter, wo es aufhörte.',
	unfinished_more: (n) => `und ${num(n)} weitere`,
	unfinished_at: (sent, all) => `${sent} von ${all} sind sicher`,
	discard: 'Verwerfen',
	discard_one: (name) => `${name} verwerfen`,
	discarded: (n) => count(n, { one: '# Datei verworfen', other: '# Dateien verworfen' })
};
