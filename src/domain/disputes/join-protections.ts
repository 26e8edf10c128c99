import { PROTECTIONS, type Protection } from './protection.js';

/** All that somebody is protected as (保护对象合并), when several records say it: what any of them says holds. */
export const joinProtections = (...lists: readonly (readonly Protection[] | undefined)[]): Protection[] =>
  PROTECTIONS.filter((protection) => lists.some((list) => list?.includes(protection)));
