import type { Catalogue } from '../en';
import { asset } from './asset';
import { board } from './board';
import { coming } from './coming';
import { common } from './common';
import { copies } from './copies';
import { data } from './data';
import { door } from './door';
import { errors } from './errors';
import { exports } from './exports';
import { faces } from './faces';
import { forms } from './forms';
import { frame } from './frame';
import { imports } from './imports';
import { lists } from './lists';
import { mail } from './mail';
import { open } from './open';
import { overrides } from './overrides';
import { people } from './people';
import { plain } from './plain';
import { portal } from './portal';
import { privacy } from './privacy';
import { project } from './project';
import { projects } from './projects';
import { reasons } from './reasons';
import { requests } from './requests';
import { review } from './review';
import { settings } from './settings';
import { shared } from './shared';
import { shares } from './shares';
import { sign } from './sign';
import { talent } from './talent';
import { uploads } from './uploads';
import { use } from './use';
import { verify } from './verify';

export const catalogue: Catalogue = {
	asset,
	board,
	coming,
	common,
	copies,
	data,
	door,
	errors,
	exports,
	faces,
	forms,
	frame,
	imports,
	lists,
	mail,
	open,
	overrides,
	people,
	plain,
	portal,
	privacy,
	project,
	projects,
	reasons,
	requests,
	review,
	settings,
	shared,
	shares,
	sign,
	talent,
	uploads,
	use,
	verify
};
