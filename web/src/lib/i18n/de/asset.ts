import type { Catalogue } from '../en';

export const asset: Catalogue['asset'] = {
	title: 'Bild'
};
