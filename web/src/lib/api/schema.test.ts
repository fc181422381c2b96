import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiTypes, target } from '../../../api-types.js';

// `contract.ts` holds what the app reads and sends against these types: both fail when the API has changed
it('the types of the API are those of docs/openapi.json: `npm run api` writes them anew', async () => {
	expect(readFileSync(target, 'utf8') === (await apiTypes())).toBe(true);
});
