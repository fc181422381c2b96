import type { AssetMetadata } from '$lib/api';
import { format, m } from '$lib/i18n';

/** 1/250 for 0.004; 2.5 for 2.5. */
export function exposure(seconds: number): string {
	if (seconds >= 0.3) return format.number(Math.round(seconds * 10) / 10);
	return `1/${Math.round(1 / seconds)}`;
}

/** 54.3213° N, 10.1349° E */
export function coordinates({
	latitude,
	longitude
}: {
	latitude: number;
	longitude: number;
}): string {
	const degrees = (n: number) => Math.abs(n).toFixed(4);
	return `${degrees(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}

/** Maker and model, without saying the maker twice. */
export function camera({
	camera_make: make,
	camera_model: model
}: AssetMetadata): string | undefined {
	if (!make || !model) return model ?? make;
	return model.toLowerCase().startsWith(make.toLowerCase().split(' ')[0] ?? make)
		? model
		: `${make} ${model}`;
}

/** What a file tells of how it was made, as rows of label and value; what is missing is left out. */
export function madeWith(data: AssetMetadata): [string, string][] {
	const { info } = m.asset;
	const rows: [string, string | undefined][] = [
		[info.maker, camera(data)],
		[info.lens, data.lens],
		[
			info.exposure,
			[
				data.exposure_seconds && info.seconds(exposure(data.exposure_seconds)),
				data.aperture && `f/${format.number(data.aperture)}`
			]
				.filter(Boolean)
				.join(', ') || undefined
		],
		[info.focal_length, data.focal_length_mm && `${format.number(data.focal_length_mm)} mm`],
		[info.sensitivity, data.iso && `ISO ${data.iso}`]
	].map(([label, value]) => [label as string, (value || undefined) as string | undefined]);
	return rows.filter((row): row is [string, string] => row[1] !== undefined);
}

/** Texts that somebody wrote into the file. */
export function words(data: AssetMetadata): [string, string][] {
	const { info } = m.asset;
	const rows: [string, string | undefined][] = [
		[info.description, data.description],
		[info.artist, data.artist],
		[info.copyright, data.copyright],
		[info.software, data.software]
	];
	return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
