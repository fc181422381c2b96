import type { FaceState } from '$lib/api';
import { format, m } from '$lib/i18n';
import type { RequestState } from '$lib/portal/types';
import type { ConsentRequest } from './types';

export const states: readonly RequestState[] = [
	'sent',
	'opened',
	'signed',
	'declined',
	'expired',
	'withdrawn'
];

/** The shape that a state has in lists. */
export const shapes: Record<RequestState, FaceState> = {
	sent: 'unknown',
	opened: 'possible',
	signed: 'cleared',
	declined: 'blocked',
	expired: 'ignored',
	withdrawn: 'ignored'
};

export const isOpen = (request: Pick<ConsentRequest, 'state'>) =>
	request.state === 'sent' || request.state === 'opened';

/** "Editorial, social media and face search" */
export const asked = (request: Pick<ConsentRequest, 'items' | 'asks_biometric'>): string =>
	format.list([
		...request.items.map((item, i) =>
			i === 0 ? m.use.purposes[item.purpose] : m.use.purposes_behind[item.purpose]
		),
		...(request.asks_biometric
			? [request.items.length > 0 ? m.plain.face_search_words : m.plain.face_search]
			: [])
	]);

/** What happened last, and until when it can be answered while it is open. */
export function course(request: ConsentRequest): string {
	const parts = [
		request.answered_at
			? m.requests.answered_on(format.ago(request.answered_at))
			: request.opened_at
				? m.requests.opened_on(format.ago(request.opened_at))
				: m.requests.sent_on(format.ago(request.created_at)),
		request.reminded_at && isOpen(request)
			? m.requests.reminded_on(format.ago(request.reminded_at))
			: '',
		request.remind_at && isOpen(request)
			? m.requests.reminded_next(format.day(request.remind_at))
			: '',
		isOpen(request) ? m.requests.until(format.day(format.lastDay(request.expires_at))) : ''
	];
	return parts.filter(Boolean).join(' · ');
}
