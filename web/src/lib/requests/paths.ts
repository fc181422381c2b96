/** The routes of requests for consent as openapi-fetch wants them. */
import type { Act, Paging, Read, Write } from '$lib/api/paths';
import type { Page } from '$lib/api/types';
import type { HandedLinks, ListEntry, ListRowState, SentList } from './lists/types';
import type { NewOpenRequest, OpenRequest, Poster } from './open/types';
import type { RequestState } from '$lib/portal/types';
import type { ConsentRequest, NewRequests, RequestPage, SentRequest } from './types';

export interface RequestPaths {
	'/projects/{p}/requests': {
		get: Read<'p', RequestPage, Paging & { state?: RequestState }>;
		post: Write<'p', NewRequests, { requests: SentRequest[] }>;
	};
	'/projects/{p}/request-lists': {
		get: Read<'p', Page<SentList>, Paging>;
		post: Omit<Write<'p', never, SentList>, 'requestBody'> & {
			requestBody: { content: { 'multipart/form-data': { question: string; table: string } } };
		};
	};
	'/projects/{p}/request-drafts': { post: Write<'p', NewRequests, SentList> };
	'/request-lists/{l}': { get: Read<'l', SentList>; delete: Act<'l'> };
	'/request-lists/{l}/rows': {
		get: Read<
			'l',
			{ items: ListEntry[]; next_cursor: number | null },
			{ cursor?: number; limit?: number; state?: ListRowState }
		>;
	};
	'/request-lists/{l}/send': { post: Act<'l', SentList> };
	'/request-lists/{l}/stop': { post: Act<'l', SentList> };
	'/request-lists/{l}/links': { post: Act<'l', HandedLinks> };
	'/projects/{p}/open-requests': {
		get: Read<'p', Page<OpenRequest>>;
		post: Write<'p', NewOpenRequest, Poster>;
	};
	'/open-requests/{o}/links': { post: Act<'o', Poster> };
	'/open-requests/{o}': { delete: Act<'o'> };
	'/talent/{t}/requests': { get: Read<'t', Page<ConsentRequest>> };
	'/requests/{r}/remind': { post: Act<'r', ConsentRequest> };
	'/requests/{r}/withdraw': { post: Act<'r', ConsentRequest> };
	'/talent/{t}/links': { post: Act<'t', { link: string }>; delete: Act<'t'> };
}
