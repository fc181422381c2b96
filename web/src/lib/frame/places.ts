import Folder from '@lucide/svelte/icons/folder';
import FolderOutput from '@lucide/svelte/icons/share';
import ScanFace from '@lucide/svelte/icons/scan-face';
import Settings from '@lucide/svelte/icons/sliders-horizontal';
import Shield from '@lucide/svelte/icons/shield-question-mark';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { m } from '$lib/i18n';
import { answers } from '$lib/privacy/desk.svelte';
import { session } from '$lib/session/session.svelte';

export interface Place {
	id: 'projects' | 'talent' | 'review' | 'exports' | 'privacy' | 'settings';
	href: string;
	icon: Component;
	label: () => string;
	keys: string;
}

/** The main pages, in the order of the rail. */
export const places: Place[] = [
	{ id: 'projects', href: '/projects', icon: Folder, label: () => m.frame.projects, keys: 'g p' },
	{ id: 'talent', href: '/talent', icon: Users, label: () => m.frame.talent, keys: 'g t' },
	{ id: 'review', href: '/review', icon: ScanFace, label: () => m.frame.review, keys: 'g r' },
	{ id: 'exports', href: '/exports', icon: FolderOutput, label: () => m.frame.exports, keys: 'g e' }
];
/** At the foot of the rail: the desk, for whoever answers; one's own questions, for everybody else. */
const desk: Place = {
	id: 'privacy',
	href: '/privacy',
	icon: Shield,
	label: () => m.frame.privacy,
	keys: 'g d'
};
const ownQuestions: Place = { ...desk, href: '/settings/privacy' };
export const privacyPlace = (): Place => (answers() ? desk : ownQuestions);
export const settings: Place = {
	id: 'settings',
	href: '/settings',
	icon: Settings,
	label: () => m.frame.settings,
	keys: 'g s'
};

/** Whether an address lies in a place. */
export const within = (href: string, path: string) => path === href || path.startsWith(`${href}/`);

const sections = [
	'profile',
	'security',
	'privacy',
	'data',
	'tokens',
	'workspace',
	'people',
	'forms',
	'mail'
] as const;
/** Pages of the settings; the outbox is for whoever runs the installation. */
export const settingsSections = () =>
	sections.filter((section) => section !== 'mail' || session.account?.operator);
