import type { Catalogue } from '../en';

export const exports: Catalogue['exports'] = {
	title: 'Exporte'
};
