import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { staticAdapter } from './static-adapter.js';

/**
 * Kit's page announcer hides itself with a style attribute, which the page's policy refuses: it takes
 * the class for things that only screen readers see.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const announcerByClass = {
	name: 'announcer-by-class',
	markup({ content, filename }) {
		if (!filename?.endsWith('generated/root.svelte')) return;
		const code = content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1 class="sr"');
		if (code === content) throw new Error('Kit wrote its announcer in another way than expected');
		return { code };
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [announcerByClass, vitePreprocess()],
	compilerOptions: { runes: true },
	kit: {
		adapter: staticAdapter({ pages: 'build', fallback: 'index.html' }),
		// one name for every build of the same sources: the server embeds the folder
		version: { name: 'mixip' }
	},
	vitePlugin: {
		dynamicCompileOptions({ filename }) {
			// libraries may still be written without runes
			if (filename.includes('node_modules')) return { runes: undefined };
		}
	}
};
