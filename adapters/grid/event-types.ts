import { FIRST_CATEGORIES } from '../../src/domain/codes/first-categories.js';
import type { CodeTable } from '../kit/code-table.js';

/** Kinds of event (事件类型), in the edition that the platform's contract names. */
export const EVENT_TYPES: CodeTable = {
  source: FIRST_CATEGORIES.source,
  names: Object.fromEntries(FIRST_CATEGORIES.entries.map(({ code, name }) => [code, name])),
};
