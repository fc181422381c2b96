/** The routes of the talent's own page as openapi-fetch wants them. */
import type { Act, Paging, Read, Write } from '$lib/api/paths';
import type { Channel, Language, Page } from '$lib/api/types';
import type { AskedRequest, PortalConsent, PortalPicture, PortalView, SignBody } from './types';

export interface PortalPaths {
	'/portal/sessions': { post: Write<never, { link: string; code?: string }, object> };
	'/portal/sessions/current': { delete: Act<never> };
	'/portal': {
		get: Read<never, PortalView>;
		patch: Write<never, { language?: Language }, PortalView>;
		delete: Write<never, { confirm: string }, undefined>;
	};
	'/portal/requests/{r}/sign': { post: Write<'r', SignBody, { consents: PortalConsent[] }> };
	'/portal/requests/{r}/decline': { post: Write<'r', { reason?: string }, AskedRequest> };
	'/portal/email-codes': { post: Act<never> };
	'/portal/email-codes/verify': { post: Write<never, { code: string }, PortalView> };
	'/portal/consents/{c}/withdraw': { post: Write<'c', { reason?: string }, PortalConsent> };
	'/portal/consents/{c}/narrow': { post: Write<'c', { channels: Channel[] }, PortalConsent> };
	'/portal/pictures': { get: Read<never, Page<PortalPicture>, Paging> };
	'/portal/pictures/{a}/dispute': {
		post: Write<'a', { face_id: string; reason?: string }, undefined>;
	};
	'/portal/selfies': { delete: Act<never> };
}
