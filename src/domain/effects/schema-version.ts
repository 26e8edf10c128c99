/** The shape that aggregates are stored in now. 2: what is personal is sealed. */
export const SCHEMA_VERSION = 2;
