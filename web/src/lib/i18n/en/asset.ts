export const asset = {
	title: 'Picture'
};
