import type { Language } from '$lib/api';

/** Texts to begin an answer with. They are in the language of who asks, whatever the desk reads. */
export const templates = ['identify', 'details', 'nothing', 'done', 'copy'] as const;
export type Template = (typeof templates)[number];

const texts: Record<Language, Record<Template, string>> = {
	en: {
		identify:
			'Hello,\n\nthank you for your request. Before we may tell you what is held, we need to know who you are: otherwise we could tell the wrong person. Please open the link in this mail and write to us how we can know that it is you, for example in what you appear and when it was made. Please send no copy of an identity card.\n\nThe time for an answer runs on.',
		details:
			'Hello,\n\nthank you for your request. To find what is held about you, we need a little more: where and when were you photographed or filmed, who was there, and where have you seen the pictures? A link is enough.',
		nothing:
			'Hello,\n\nwe have looked for your name and your mail address, and through the pictures that you named. Nothing is held about you, besides this request. It is kept for three years and deleted then.',
		done: 'Hello,\n\nwhat you asked for is done:\n\n…\n\nWhoever had the data from us was told, as far as we know them.',
		copy: 'Hello,\n\nyour copy is ready. You find it on your own page, under “My data”. It holds everything that is held about you, with where it came from, what it is used for, who got it and how long it is kept.'
	},
	de: {
		identify:
			'Guten Tag,\n\nvielen Dank für Ihre Anfrage. Bevor wir sagen dürfen, was gespeichert ist, müssen wir wissen, wer Sie sind: Sonst könnten wir es der falschen Person sagen. Bitte öffnen Sie den Link in dieser Mail und schreiben Sie uns, woran wir Sie erkennen, zum Beispiel worin Sie zu sehen sind und wann es entstand. Bitte schicken Sie keine Kopie eines Ausweises.\n\nDie Frist für eine Antwort läuft weiter.',
		details:
			'Guten Tag,\n\nvielen Dank für Ihre Anfrage. Um zu finden, was über Sie gespeichert ist, brauchen wir etwas mehr: Wo und wann wurden Sie fotografiert oder gefilmt, wer war dabei, und wo haben Sie die Bilder gesehen? Ein Link genügt.',
		nothing:
			'Guten Tag,\n\nwir haben nach Ihrem Namen und Ihrer Mailadresse gesucht und die Bilder durchgesehen, die Sie genannt haben. Über Sie ist nichts gespeichert außer dieser Anfrage. Sie wird drei Jahre aufbewahrt und dann gelöscht.',
		done: 'Guten Tag,\n\nworum Sie gebeten haben, ist erledigt:\n\n…\n\nWer die Daten von uns hatte, wurde informiert, soweit wir es wissen.',
		copy: 'Guten Tag,\n\nIhre Kopie liegt bereit. Sie finden sie auf Ihrer eigenen Seite unter „Meine Daten“. Sie enthält alles, was über Sie gespeichert ist, woher es kam, wofür es verwendet wird, wer es bekommen hat und wie lange es aufbewahrt wird.'
	}
};

/** The text of a template, for somebody who reads this language. */
export const textOf = (template: Template, language: string): string =>
	texts[language === 'de' ? 'de' : 'en'][template];
