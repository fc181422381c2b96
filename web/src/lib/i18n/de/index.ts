import type { Catalogue } from '../en';
import { asset } from './asset';
import { common } from './common';
import { door } from './door';
import { errors } from './errors';
import { exports } from './exports';
import { faces } from './faces';
import { frame } from './frame';
import { project } from './project';
import { projects } from './projects';
import { reasons } from './reasons';
import { review } from './review';
import { settings } from './settings';
import { talent } from './talent';
import { uploads } from './uploads';
import { use } from './use';

export const catalogue: Catalogue = {
	asset,
	common,
	door,
	errors,
	exports,
	faces,
	frame,
	project,
	projects,
	reasons,
	review,
	settings,
	talent,
	uploads,
	use
};
