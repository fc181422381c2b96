import type { components } from './schema';

/** The API's types, as they are generated from its description. */
export type Schemas = components['schemas'];
