/**
 * QR codes (ISO/IEC 18004) for links: byte mode, error correction level M, versions 1 to 15, the mask with the lowest
 * penalty.
 */
import { dataCodewords, interleave, versionFor } from './codewords';

/** Rows of modules; true is dark. Without the quiet zone of four modules that belongs around it. */
export type Modules = boolean[][];

/** The code of a text; `mask` (0 to 7) is chosen by its penalty when left out. */
export function qrCode(text: string, mask?: number): Modules {
	const bytes = new TextEncoder().encode(text);
	const version = versionFor(bytes.length);
	const symbol = new QrSymbol(version);
	symbol.place(interleave(dataCodewords(bytes, version), version));
	const masks = mask === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [mask];
	let best: Modules | undefined;
	let least = Infinity;
	for (const one of masks) {
		const modules = symbol.masked(one);
		const cost = masks.length > 1 ? penalty(modules) : 0;
		if (cost < least) [best, least] = [modules, cost];
	}
	return best as Modules;
}

/** A code as the `d` of an SVG path, one unit a module, the upper left one at 0,0. */
export const qrPath = (modules: Modules): string =>
	modules
		.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x},${y}h1v1h-1z`] : [])))
		.join('');

class QrSymbol {
	readonly size: number;
	readonly #modules: Modules;
	/** Modules that are not data: no mask turns them. */
	readonly #fixed: boolean[][];

	constructor(readonly version: number) {
		this.size = 17 + 4 * version;
		const grid = () =>
			Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false));
		this.#modules = grid();
		this.#fixed = grid();
		this.#timing();
		for (const [x, y] of [
			[3, 3],
			[this.size - 4, 3],
			[3, this.size - 4]
		] as const)
			this.#rings(x, y, 4, (d) => d !== 2 && d !== 4);
		this.#alignment();
		this.#format(this.#modules, 0);
		this.#versionBits();
	}

	/** Lays codewords in columns of two, from the lower right corner up and down. */
	place(words: readonly number[]): void {
		let i = 0;
		for (let right = this.size - 1; right >= 1; right -= 2) {
			if (right === 6) right = 5;
			for (let step = 0; step < this.size; step++) {
				const upward = ((right + 1) & 2) === 0;
				const y = upward ? this.size - 1 - step : step;
				for (const x of [right, right - 1]) {
					if (this.#fixed[y]?.[x] || i >= words.length * 8) continue;
					this.#put(this.#modules, x, y, (((words[i >> 3] ?? 0) >>> (7 - (i & 7))) & 1) === 1);
					i++;
				}
			}
		}
	}

	masked(mask: number): Modules {
		const turned = masks[mask] ?? (() => false);
		const modules = this.#modules.map((row, y) =>
			row.map((dark, x) => (this.#fixed[y]?.[x] ? dark : dark !== turned(x, y)))
		);
		this.#format(modules, mask);
		return modules;
	}

	#put(modules: Modules, x: number, y: number, dark: boolean): void {
		const row = modules[y];
		if (row && x >= 0 && x < this.size) row[x] = dark;
	}
	#fix(x: number, y: number, dark: boolean): void {
		if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
		this.#put(this.#modules, x, y, dark);
		this.#put(this.#fixed, x, y, true);
	}
	/** Squares around a middle; `dark` says by the distance from it. */
	#rings(x: number, y: number, reach: number, dark: (distance: number) => boolean): void {
		for (let dy = -reach; dy <= reach; dy++)
			for (let dx = -reach; dx <= reach; dx++)
				this.#fix(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
	}
	#timing(): void {
		for (let i = 0; i < this.size; i++) {
			this.#fix(6, i, i % 2 === 0);
			this.#fix(i, 6, i % 2 === 0);
		}
	}
	#alignment(): void {
		if (this.version === 1) return;
		const count = Math.floor(this.version / 7) + 2;
		const step = Math.floor((this.version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
		const places = [6, ...Array.from({ length: count - 1 }, (_, i) => this.size - 7 - i * step)];
		const last = this.size - 7;
		for (const x of places)
			for (const y of places) {
				const onFinder = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6);
				if (!onFinder) this.#rings(x, y, 2, (d) => d !== 1);
			}
	}
	/** Level M and the mask, twice, with BCH(15,5) error correction. */
	#format(modules: Modules, mask: number): void {
		const bits = formatBits(mask);
		const { size } = this;
		const set = (x: number, y: number, i: number) => {
			this.#put(modules, x, y, ((bits >>> i) & 1) === 1);
			this.#put(this.#fixed, x, y, true);
		};
		for (let i = 0; i <= 5; i++) set(8, i, i);
		set(8, 7, 6);
		set(8, 8, 7);
		set(7, 8, 8);
		for (let i = 9; i < 15; i++) set(14 - i, 8, i);
		for (let i = 0; i < 8; i++) set(size - 1 - i, 8, i);
		for (let i = 8; i < 15; i++) set(8, size - 15 + i, i);
		this.#put(modules, 8, size - 8, true);
		this.#put(this.#fixed, 8, size - 8, true);
	}
	#versionBits(): void {
		if (this.version < 7) return;
		const bits = versionBits(this.version);
		for (let i = 0; i < 18; i++) {
			const dark = ((bits >>> i) & 1) === 1;
			const [a, b] = [this.size - 11 + (i % 3), Math.floor(i / 3)];
			this.#fix(a, b, dark);
			this.#fix(b, a, dark);
		}
	}
}

/** The 15 bits of level M and a mask. */
export function formatBits(mask: number): number {
	// level M is 00
	let rest = mask;
	for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
	return ((mask << 10) | rest) ^ 0x5412;
}

/** The 18 bits of a version from 7 on. */
export function versionBits(version: number): number {
	let rest = version;
	for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
	return (version << 12) | rest;
}

const masks: ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0
];

/** How much a symbol hinders reading (ISO/IEC 18004, 7.8.3): lower is better. */
function penalty(modules: Modules): number {
	const size = modules.length;
	const dark = (x: number, y: number) => modules[y]?.[x] ?? false;
	let cost = 0;
	for (const across of [true, false]) {
		for (let a = 0; a < size; a++) {
			const line = Array.from({ length: size }, (_, b) => (across ? dark(b, a) : dark(a, b)));
			cost += runs(line) + finderLike(line);
		}
	}
	let count = 0;
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size; x++) {
			const one = dark(x, y);
			if (one) count++;
			if (x + 1 < size && y + 1 < size)
				if (one === dark(x + 1, y) && one === dark(x, y + 1) && one === dark(x + 1, y + 1))
					cost += 3;
		}
	return cost + 10 * Math.floor(Math.abs(count / (size * size) - 0.5) * 20);
}

function runs(line: readonly boolean[]): number {
	let cost = 0;
	for (let from = 0; from < line.length;) {
		let to = from + 1;
		while (to < line.length && line[to] === line[from]) to++;
		if (to - from >= 5) cost += to - from - 2;
		from = to;
	}
	return cost;
}

/** 1:1:3:1:1 with four light modules on a side looks like a finder. */
function finderLike(line: readonly boolean[]): number {
	const text = line.map((dark) => (dark ? '1' : '0')).join('');
	let cost = 0;
	for (const pattern of ['10111010000', '00001011101'])
		for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) cost += 40;
	return cost;
}
