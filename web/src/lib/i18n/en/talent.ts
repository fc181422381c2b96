export const talent = {
	title: 'Talent'
};
