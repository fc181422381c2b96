import type { Catalogue } from '../en';

export const review: Catalogue['review'] = {
	title: 'Prüfliste'
};
