import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { staticAdapter } from './static-adapter.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
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
