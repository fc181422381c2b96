/** The routes of privacy requests as openapi-fetch wants them. */
import type { Paging, Read, Write } from '$lib/api/paths';
import type { Page } from '$lib/api/types';
import type {
	NewPrivacyRequest,
	OwnPrivacyRequest,
	PrivacyAsking,
	PrivacyDetail,
	PrivacyFilter,
	PrivacyMetrics,
	PrivacyOrigin,
	PrivacyPerson,
	PrivacyRequest
} from './types';

interface Words {
	text: string;
}
type Which = Paging & { filter?: PrivacyFilter; origin?: PrivacyOrigin };
/** A route that changes a request and answers with it. */
type Change<Body> = Write<'r', Body, PrivacyDetail>;

export interface PrivacyPaths {
	'/privacy-requests': {
		post: Write<never, PrivacyAsking, { id: string }>;
		get: Read<never, Page<PrivacyRequest>, Which>;
	};
	'/privacy-requests/code': {
		post: Write<never, { id: string; code: string }, { link: string; request: OwnPrivacyRequest }>;
	};
	'/privacy-requests/look': { post: Write<never, { link: string }, OwnPrivacyRequest> };
	'/privacy-requests/confirm': { post: Write<never, { link: string }, OwnPrivacyRequest> };
	'/privacy-requests/write': {
		post: Write<never, { link: string; text: string }, OwnPrivacyRequest>;
	};
	'/portal/privacy-requests': {
		get: Read<never, Page<OwnPrivacyRequest>>;
		post: Write<never, NewPrivacyRequest, OwnPrivacyRequest>;
	};
	'/portal/privacy-requests/{r}/messages': { post: Write<'r', Words, OwnPrivacyRequest> };
	'/me/privacy-requests': {
		get: Read<never, Page<OwnPrivacyRequest>>;
		post: Write<never, NewPrivacyRequest, OwnPrivacyRequest>;
	};
	'/me/privacy-requests/{r}/messages': { post: Write<'r', Words, OwnPrivacyRequest> };
	'/workspaces/{w}/privacy-requests': { get: Read<'w', Page<PrivacyRequest>, Which> };
	'/privacy-metrics': { get: Read<never, PrivacyMetrics> };
	'/workspaces/{w}/privacy-metrics': { get: Read<'w', PrivacyMetrics> };
	'/privacy-desks': { get: Read<never, Page<PrivacyPerson>> };
	'/privacy-requests/{r}': { get: Read<'r', PrivacyDetail> };
	'/privacy-requests/{r}/messages': { post: Change<Words> };
	'/privacy-requests/{r}/notes': { post: Change<Words> };
	'/privacy-requests/{r}/extend': { post: Change<{ until: string; reason: string }> };
	'/privacy-requests/{r}/refuse': { post: Change<{ reason: string }> };
	'/privacy-requests/{r}/close': { post: Change<Words> };
	'/privacy-requests/{r}/talent': { put: Change<{ talent_id: string | null }> };
	'/privacy-requests/{r}/hand-on': { post: Write<'r', { workspace_id: string }, undefined> };
}
