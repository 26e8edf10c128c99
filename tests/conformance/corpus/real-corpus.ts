import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the statutes lie when they were checked out beside the repository. */
export const STATUTES = fileURLToPath(new URL('../../../../shared/corpus/statutes', import.meta.url));

/** Whether there are statutes to test with; says so where there are none. */
export const haveStatutes = existsSync(STATUTES);

if (!haveStatutes) console.warn('skipped: no statutes beside the repository (../shared/corpus/statutes)');
