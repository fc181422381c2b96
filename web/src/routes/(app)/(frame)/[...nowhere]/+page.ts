import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** An address that leads nowhere still has the menu around it. */
export const load: PageLoad = () => error(404, { message: 'Not found', code: 'not_found' });
