import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

const server = process.env.MIXIP_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	server: { proxy: { '/api': server } },
	build: {
		// no data: URLs, so that the policy needs no exception for them
		assetsInlineLimit: 0,
		// browsers that know light-dark(): rewritten for older ones it would not follow dark islands
		target: ['chrome123', 'firefox120', 'safari17.5'],
		cssTarget: ['chrome123', 'firefox120', 'safari17.5']
	},
	test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
