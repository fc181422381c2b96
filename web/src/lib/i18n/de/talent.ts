import type { Catalogue } from '../en';

export const talent: Catalogue['talent'] = {
	title: 'Personen'
};
