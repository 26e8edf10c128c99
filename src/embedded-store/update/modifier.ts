import type { Doc } from '../bson.js';

/** Changes the document at one concrete path. */
export type Modify = (doc: Doc, parts: readonly string[]) => void;

/** Compiles one operator's operand for one path, refusing what is wrong with it by itself. */
export type Modifier = (operand: unknown, path: string) => Modify;
