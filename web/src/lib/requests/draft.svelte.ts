import type { Channel, Language, Project, Purpose, Talent } from '$lib/api';
import { format, i18n, m } from '$lib/i18n';
import type { Catalogue } from '$lib/i18n/en';
import type { RequestItem } from '$lib/portal/types';
import type { NewOpenRequest } from './open/types';
import type { NewRequests, Question } from './types';

/** A use that is still being written. */
export interface DraftItem {
	purpose: Purpose | undefined;
	channels: Channel[];
	note: string;
}

export const mostTalent = 500;
export const mostPictures = 50;
/** So long there is time to answer unless something else is said. */
const usualDays = 30;

const catalogues: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
	en: () => import('$lib/i18n/en'),
	de: () => import('$lib/i18n/de')
};

/** What is about to be asked, and of whom. */
export class RequestDraft {
	/** Whom: people of the directory, everybody in a table, or whoever comes by. */
	way = $state<'people' | 'table' | 'open'>('people');
	people = $state.raw<Talent[]>([]);
	table = $state.raw<File>();
	/** Minors may come by. */
	minors = $state(false);
	/** How many may; a number, or nothing. */
	uses = $state('');
	items = $state<DraftItem[]>([]);
	territories = $state<string[] | 'worldwide'>([]);
	starts_on = $state(format.today());
	ends_on = $state('');
	biometric = $state(false);
	language = $state<Language>(i18n.language);
	title = $state('');
	/** The question was written by hand: no suggestion overwrites it. */
	ownTitle = $state(false);
	message = $state('');
	shoot_dates = $state('');
	compensation = $state('');
	form = $state('');
	pictures = $state.raw<string[]>([]);
	expires_on = $state('');
	/** After how many days who has not answered is reminded; never when empty. */
	remind = $state('');
	send = $state<'mail' | 'link'>('mail');

	constructor(
		readonly project: Project,
		today = format.today()
	) {
		const use = project.current_use;
		this.items = [{ purpose: use?.purpose, channels: use ? [...use.channels] : [], note: '' }];
		this.territories = use
			? use.territories === 'worldwide'
				? use.territories
				: [...use.territories]
			: [];
		this.title = m.requests.heading_default(project.name);
		const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
		this.expires_on = format.today(new Date(year, month - 1, day + usualDays));
	}

	/** Asks in another language; a question that nobody changed follows. */
	async speak(language: Language): Promise<void> {
		this.language = language;
		if (this.ownTitle) return;
		const { catalogue } = await catalogues[language]();
		this.title = catalogue.requests.heading_default(this.project.name);
	}

	add(person: Talent): void {
		if (!this.people.some((p) => p.id === person.id)) this.people = [...this.people, person];
	}
	remove(id: string): void {
		this.people = this.people.filter((p) => p.id !== id);
	}

	/** Whom no mail reaches. */
	readonly unreachable = $derived(
		this.way === 'people' && this.send === 'mail' ? this.people.filter((p) => !p.email) : []
	);

	/** The uses that are said completely, once each. */
	readonly asked: RequestItem[] = $derived.by(() =>
		this.items.flatMap((item, i) =>
			item.purpose && item.channels.length > 0 && !this.twice(i)
				? [{ purpose: item.purpose, channels: [...item.channels], note: item.note.trim() || null }]
				: []
		)
	);

	/** Whether an earlier use has the same purpose. */
	twice(index: number): boolean {
		const purpose = this.items[index]?.purpose;
		return purpose !== undefined && this.items.findIndex((o) => o.purpose === purpose) < index;
	}

	/** How many may come by, where it is a number that can be. */
	readonly mostUses = $derived.by(() => {
		const n = Number(this.uses.trim());
		return Number.isInteger(n) && n >= 1 && n <= 10_000 ? n : undefined;
	});

	readonly missing = $derived.by(() => {
		const today = format.today();
		return {
			people: this.way === 'people' && this.people.length === 0,
			many: this.way === 'people' && this.people.length > mostTalent,
			table: this.way === 'table' && !this.table,
			uses: this.way === 'open' && this.uses.trim() !== '' && this.mostUses === undefined,
			items: this.items.some((i) => !i.purpose || i.channels.length === 0),
			twice: this.items.some((_, i) => this.twice(i)),
			territories: this.territories.length === 0,
			starts: this.starts_on.length !== 10,
			ends: this.ends_on !== '' && this.ends_on < this.starts_on,
			ended: this.ends_on !== '' && this.ends_on < today,
			title: this.title.trim() === '',
			expires: this.expires_on.length !== 10 || this.expires_on < today,
			mail: this.unreachable.length > 0
		};
	});
	get ready(): boolean {
		return !Object.values(this.missing).some(Boolean);
	}

	/** As it is sent. */
	body(): NewRequests {
		return {
			...this.question(),
			talent_ids: this.people.map((p) => p.id),
			send: this.send
		};
	}

	/** As it is put up for whoever comes by. */
	openBody(): NewOpenRequest {
		return { ...this.question(), minors: this.minors, uses: this.mostUses };
	}

	/** What is asked, of whomever. */
	question(): Question {
		const text = (words: string) => words.trim() || undefined;
		return {
			form_id: this.form || undefined,
			language: this.language,
			items: this.asked.map(({ purpose, channels, note }) => ({
				purpose,
				channels,
				...(note ? { note } : {})
			})),
			territories: this.territories === 'worldwide' ? 'worldwide' : [...this.territories],
			starts_on: this.starts_on,
			ends_on: this.ends_on || undefined,
			asks_biometric: this.biometric,
			title: this.title.trim(),
			message: text(this.message),
			shoot_dates: text(this.shoot_dates),
			compensation: text(this.compensation),
			asset_ids: this.pictures.length > 0 ? this.pictures : undefined,
			expires_on: this.expires_on,
			remind_after_days: Number(this.remind) || undefined
		};
	}
}
