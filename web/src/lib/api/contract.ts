/**
 * Holds the app's own types against those that are generated from the API's description. Nothing of this is in the app:
 * what does not fit fails `npm run check`.
 */
import type { paths as ourPaths } from './paths';
import type { components, paths } from './schema';
import type * as our from './types';

type Their = components['schemas'];

/** All that we read is answered, in a type that we understand. */
type Reads<T extends O, O> = [T, O];
/** All that we send is taken: no field is unknown, none that is needed is missing. */
type Sends<O extends T, T> = [Exclude<keyof O, keyof T>] extends [never] ? [O, T] : never;

export type Answers = [
	Reads<Their['Instance'], our.Instance>,
	Reads<Their['Account'], our.Account>,
	Reads<Their['Session'], our.Session>,
	Reads<Their['Token'], our.Token>,
	Reads<Their['Workspace'], our.Workspace>,
	Reads<Their['Rematch'], our.Rematch>,
	Reads<Their['Project'], our.Project>,
	Reads<Their['Survey'], our.ClearanceForecast>,
	Reads<Their['ListedUpload'], our.Upload>,
	Reads<Their['Asset'], Omit<our.Asset, 'metadata'>>,
	Reads<Their['Face'], our.Face>,
	Reads<Their['Waiting'], our.ReviewItem>,
	Reads<Their['Talent'], our.Talent>,
	Reads<Their['Appearance'], our.Appearance>,
	Reads<Their['Consent'], our.Consent>,
	Reads<Their['Export'], our.Export>,
	Reads<Their['Manifest'], our.Manifest>
];
export type Bodies = [
	Sends<our.NewAccount, Their['SignUp']>,
	Sends<our.Use, Their['UseBody']>,
	Sends<our.NewTalent, Their['NewTalent']>,
	Sends<our.NewConsent, Their['NewConsent']>,
	Sends<our.FaceDecision, Their['NewDecision']>,
	Sends<our.NewExport, Their['NewExport']>
];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Calls of ours that the API does not have. */
type Unknown = {
	[P in keyof ourPaths]: {
		[M in keyof ourPaths[P] & Method]: `/api/v1${P}` extends keyof paths
			? [Exclude<paths[`/api/v1${P}`][M], undefined>] extends [never]
				? `${M} ${P}`
				: never
			: `${M} ${P}`;
	}[keyof ourPaths[P] & Method];
}[keyof ourPaths];
type None<T extends never> = T;
export type Calls = None<Unknown>;
