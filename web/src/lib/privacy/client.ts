import createClient from 'openapi-fetch';
import { ask, base } from '$lib/api';
import type { PrivacyPaths } from './paths';

/** The typed API of privacy requests. Every refusal is thrown as a ProblemError. */
export const privacyApi = createClient<PrivacyPaths>({ baseUrl: base, fetch: ask });
