import createClient from 'openapi-fetch';
import { ask, base } from '$lib/api';
import type { FormPaths } from './paths';

/** The typed API of release forms. Every refusal is thrown as a ProblemError. */
export const formApi = createClient<FormPaths>({ baseUrl: base, fetch: ask });
