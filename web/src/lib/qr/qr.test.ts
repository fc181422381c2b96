import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataBytes, versionFor } from './codewords';
import { formatBits, qrCode, qrPath, versionBits, type Modules } from './qr';
import { correction, generator, multiply } from './reed-solomon';

const rows = (modules: Modules) =>
	modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')).join('\n');
const digest = (modules: Modules) =>
	createHash('sha256').update(rows(modules)).digest('hex').slice(0, 16);

describe('error correction', () => {
	it('multiplies in the field', () => {
		expect(multiply(0x02, 0x80)).toBe(0x1d);
		expect(multiply(0x53, 0)).toBe(0);
		expect(multiply(1, 0xca)).toBe(0xca);
	});

	it('is that of the example of ISO/IEC 18004, annex I ("01234567", version 1-M)', () => {
		const data = [
			0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11
		];
		expect(correction(data, 10)).toEqual([
			0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55
		]);
		// g(x) = x^7 + α^87 x^6 + α^229 x^5 + … (annex A)
		expect(generator(7)).toEqual([127, 122, 154, 164, 11, 68, 117]);
	});
});

it('knows the bits that name a mask and a version', () => {
	// annex C: level M, mask 5; annex D: version 7
	expect(formatBits(5)).toBe(0b100000011001110);
	expect(formatBits(0)).toBe(0b101010000010010);
	expect(versionBits(7)).toBe(0b000111110010010100);
});

it('takes the smallest version that holds a text (table 7)', () => {
	expect([1, 5, 6, 9, 10, 15].map(dataBytes)).toEqual([16, 86, 108, 182, 216, 415]);
	expect(versionFor(14)).toBe(1);
	expect(versionFor(15)).toBe(2);
	expect(versionFor(84)).toBe(5);
	expect(versionFor(85)).toBe(6);
	expect(versionFor(213)).toBe(10);
	expect(() => versionFor(413)).toThrow(RangeError);
});

describe('a code', () => {
	it('is that of another encoder, module by module', () => {
		expect(rows(qrCode('Mix-IP', 7))).toBe(
			[
				'111111100011001111111',
				'100000100001101000001',
				'101110100101001011101',
				'101110100110101011101',
				'101110100011101011101',
				'100000101000001000001',
				'111111101010101111111',
				'000000000010000000000',
				'100101101111110100000',
				'111010010101010101111',
				'100010101001001111101',
				'100011000000111111001',
				'010001111101011101010',
				'000000001000011111100',
				'111111100001101011110',
				'100000101000001101011',
				'101110100100111000001',
				'101110101110011001111',
				'101110100101011111101',
				'100000100011100010000',
				'111111101100010001110'
			].join('\n')
		);
	});

	// digests of the rows that the Python package qrcode 8 makes of the same texts and mask
	it.each([
		['Mix-IP', 21, 'cb131558c7c05bfd'],
		[`https://mixip.example.org/t#${'A'.repeat(43)}`, 37, 'fb1442f4846bb7ab'],
		[
			'https://consent.harbour-row-studio.example.org/t#Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6',
			41,
			'9f07ba37bc8503c5'
		],
		['Grüße aus dem Hafen – '.repeat(8), 57, '60a14656bc58c227']
	])('of several versions, blocks and alphabets: %s', (text, size, expected) => {
		const modules = qrCode(text, 3);
		expect(modules).toHaveLength(size);
		expect(digest(modules)).toBe(expected);
	});

	it('chooses one of the eight masks by itself, and the same one each time', () => {
		const text = `https://mixip.example.org/t#${'A'.repeat(43)}`;
		const chosen = rows(qrCode(text));
		const all = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => rows(qrCode(text, mask)));
		expect(new Set(all).size).toBe(8);
		expect(all).toContain(chosen);
		expect(rows(qrCode(text))).toBe(chosen);
	});

	it('is drawn one unit a module', () => {
		expect(
			qrPath([
				[true, false],
				[false, true]
			])
		).toBe('M0,0h1v1h-1zM1,1h1v1h-1z');
	});
});
