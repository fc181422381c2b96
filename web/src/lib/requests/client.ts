import createClient from 'openapi-fetch';
import { ask, base } from '$lib/api';
import type { RequestPaths } from './paths';

/** The typed API of requests for consent. Every refusal is thrown as a ProblemError. */
export const requestApi = createClient<RequestPaths>({ baseUrl: base, fetch: ask });
