export { i18n, m } from './catalogue.svelte';
export * as format from './format';
export { languages, ownNames, preferred, tags, type Language } from './language';
