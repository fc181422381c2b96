/** From text to the codewords of a QR code: byte mode, error correction level M, versions 1 to 15. */
import { correction } from './reed-solomon';

export const mostVersion = 15;
/** Of level M, by version (ISO/IEC 18004, table 9). */
const correctionOf = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
const blocksOf = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

/** Modules that hold data, error correction and remainder bits. */
function rawModules(version: number): number {
	let modules = (16 * version + 128) * version + 64;
	if (version >= 2) {
		const aligns = Math.floor(version / 7) + 2;
		modules -= (25 * aligns - 10) * aligns - 55;
		if (version >= 7) modules -= 36;
	}
	return modules;
}

const allBytes = (version: number) => Math.floor(rawModules(version) / 8);
const at = (list: readonly number[], version: number) => list[version - 1] ?? 0;

/** Codewords that are left for data. */
export const dataBytes = (version: number) =>
	allBytes(version) - at(correctionOf, version) * at(blocksOf, version);

/** The length of a text takes two bytes from version 10 on. */
const lengthBits = (version: number) => (version < 10 ? 8 : 16);

/** The smallest version that holds so many bytes; throws where none does. */
export function versionFor(bytes: number): number {
	for (let version = 1; version <= mostVersion; version++)
		if (4 + lengthBits(version) + 8 * bytes <= 8 * dataBytes(version)) return version;
	throw new RangeError(`${bytes} bytes are more than a QR code of version ${mostVersion} holds`);
}

/** Text, its length before it and padding behind it, as data codewords. */
export function dataCodewords(text: Uint8Array, version: number): number[] {
	const bits: number[] = [];
	const put = (value: number, length: number) => {
		for (let i = length - 1; i >= 0; i--) bits.push((value >>> i) & 1);
	};
	put(0b0100, 4);
	put(text.length, lengthBits(version));
	for (const byte of text) put(byte, 8);
	const room = 8 * dataBytes(version);
	put(0, Math.min(4, room - bits.length));
	put(0, (8 - (bits.length % 8)) % 8);
	for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
	const words: number[] = [];
	for (let i = 0; i < bits.length; i += 8)
		words.push(bits.slice(i, i + 8).reduce((word, bit) => (word << 1) | bit, 0));
	return words;
}

/** Data in blocks with their error correction, interleaved as they stand in the symbol. */
export function interleave(data: readonly number[], version: number): number[] {
	const blocks = at(blocksOf, version);
	const degree = at(correctionOf, version);
	const all = allBytes(version);
	/** Blocks of the first kind are one codeword shorter. */
	const short = blocks - (all % blocks);
	const length = Math.floor(all / blocks) - degree;
	const parts: number[][] = [];
	const corrections: number[][] = [];
	for (let b = 0, from = 0; b < blocks; b++) {
		const part = data.slice(from, from + length + (b < short ? 0 : 1));
		from += part.length;
		parts.push(part);
		corrections.push(correction(part, degree));
	}
	const across = (rows: number[][], most: number) =>
		Array.from({ length: most }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat();
	return [...across(parts, length + 1), ...across(corrections, degree)];
}
