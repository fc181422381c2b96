import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

const server = process.env.MIXIP_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	server: { proxy: { '/api': server } },
	// no data: URLs, so that the policy needs no exception for them
	build: { assetsInlineLimit: 0 },
	test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
