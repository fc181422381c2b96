import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';

/**
 * adapter-static, except that the page it writes carries no inline script: the server's policy is
 * `script-src 'self'`, so Kit's start script moves into a file of its own beside the other code.
 * @param {{ pages: string, fallback: string }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function staticAdapter({ pages, fallback }) {
	const inner = adapterStatic({ pages, assets: pages, fallback });
	return {
		...inner,
		name: 'static-without-inline-script',
		async adapt(builder) {
			await inner.adapt(builder);
			const file = join(pages, fallback);
			const html = readFileSync(file, 'utf8');
			const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
			if (inline.length !== 1) {
				throw new Error(`${file}: expected one inline script from Kit, found ${inline.length}`);
			}
			const [tag, code] = inline[0];
			const digest = createHash('sha256').update(code).digest('base64url').slice(0, 10);
			const name = `_app/immutable/start.${digest}.js`;
			writeFileSync(join(pages, name), code);
			// a classic script, since Kit's code asks document.currentScript where to put the page
			writeFileSync(
				file,
				html.replace(tag, () => `<script src="/${name}"></script>`)
			);
		}
	};
}
