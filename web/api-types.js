import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../docs/openapi.json', import.meta.url);
export const target = fileURLToPath(new URL('./src/lib/api/schema.d.ts', import.meta.url));

/** TypeScript's view of the API's description. Operations are named by what they are, so that no two share a name. */
export async function apiTypes() {
	const api = JSON.parse(await readFile(description, 'utf8'));
	for (const [path, methods] of Object.entries(api.paths))
		for (const [method, operation] of Object.entries(methods))
			if (operation.operationId) operation.operationId = `${method} ${path}`;
	return `/* Written by \`npm run api\` from docs/openapi.json. */\n${astToString(await openapiTS(api))}`;
}
