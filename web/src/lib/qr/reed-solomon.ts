/** Error correction of QR codes (ISO/IEC 18004): Reed-Solomon over GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1. */

/** The product of two elements of the field. */
export function multiply(a: number, b: number): number {
	let product = 0;
	for (let bit = 7; bit >= 0; bit--) {
		product = (product << 1) ^ ((product >>> 7) * 0x11d);
		product ^= ((b >>> bit) & 1) * a;
	}
	return product;
}

/** The generator polynomial of a degree: its coefficients from the highest power down, without the leading 1. */
export function generator(degree: number): number[] {
	const polynomial: number[] = [...Array<number>(degree - 1).fill(0), 1];
	let root = 1;
	for (let i = 0; i < degree; i++) {
		for (let j = 0; j < degree; j++)
			polynomial[j] = multiply(polynomial[j] ?? 0, root) ^ (polynomial[j + 1] ?? 0);
		root = multiply(root, 2);
	}
	return polynomial;
}

/** The error correction codewords that follow the data. */
export function correction(data: readonly number[], degree: number): number[] {
	const divisor = generator(degree);
	const rest = Array<number>(degree).fill(0);
	for (const byte of data) {
		const factor = byte ^ (rest.shift() ?? 0);
		rest.push(0);
		divisor.forEach((coefficient, i) => (rest[i] = (rest[i] ?? 0) ^ multiply(coefficient, factor)));
	}
	return rest;
}
