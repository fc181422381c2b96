import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'src/lib/api/schema.d.ts'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// requirement B12: nothing is kept in the browser
			'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'],
			// a style attribute set as text is refused by the page's policy; style: directives are not
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteAttribute[key.name="style"]',
					message: 'Use style:name={value}: the content security policy refuses the attribute.'
				}
			],
			// sets and maps that nothing is drawn from stay plain
			'svelte/prefer-svelte-reactivity': 'off',
			// the app always stands at the root of its host
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	}
);
