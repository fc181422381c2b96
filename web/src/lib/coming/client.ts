import createClient from 'openapi-fetch';
import { ask, base } from '$lib/api';
import type { ComingPaths } from './paths';

/** The typed API for whoever comes by. Every refusal is thrown as a ProblemError. */
export const comingApi = createClient<ComingPaths>({ baseUrl: base, fetch: ask });
