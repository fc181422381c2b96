import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '$lib/i18n';
import { camera, coordinates, exposure, madeWith } from './metadata';

beforeAll(() => i18n.use('en'));

describe('what a file tells', () => {
	it('writes exposures as photographers do', () => {
		expect(exposure(0.004)).toBe('1/250');
		expect(exposure(1 / 3)).toBe('0.3');
		expect(exposure(2.5)).toBe('2.5');
	});
	it('writes places with their hemisphere', () => {
		expect(coordinates({ latitude: 54.32131, longitude: 10.13489 })).toBe('54.3213° N, 10.1349° E');
		expect(coordinates({ latitude: -33.9, longitude: -70.6 })).toBe('33.9000° S, 70.6000° W');
	});
	it('names the maker once', () => {
		expect(camera({ camera_make: 'NIKON CORPORATION', camera_model: 'NIKON Z 6' })).toBe(
			'NIKON Z 6'
		);
		expect(camera({ camera_make: 'Apple', camera_model: 'iPhone 15' })).toBe('Apple iPhone 15');
		expect(camera({})).toBeUndefined();
	});
	it('leaves out what is missing', () => {
		expect(madeWith({})).toEqual([]);
		expect(madeWith({ aperture: 2.8, iso: 400 })).toEqual([
			['Exposure', 'f/2.8'],
			['Sensitivity', 'ISO 400']
		]);
	});
});
