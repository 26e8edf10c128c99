import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { asksPort } from '../asks-port.js';
import { findProgram } from '../find-program.js';
import type { ProcessPlan } from '../process-plan.js';
import { hubProcessPlan } from './hub-process.js';

/** Which document store a data folder has when no address is set. */
export type PrivateStore =
  | { readonly kind: 'mongod'; readonly program: string; readonly folder: string }
  | { readonly kind: 'embedded'; readonly file: string };

/**
 * The private document store (私有文档库) of a data folder: the one it began with; for a new folder a mongod where
 * there is one on the PATH, else the embedded store.
 */
export function privateStore(dataDir: string): PrivateStore {
  const file = join(dataDir, 'store', 'store.db');
  const mongod = findProgram('mongod');
  if (mongod === undefined || existsSync(file)) return { kind: 'embedded', file };
  return { kind: 'mongod', program: mongod, folder: join(dataDir, 'mongod') };
}

/**
 * How the private document store is started.
 *
 * @param survives what the writes of an embedded one survive: less than a power cut where nothing is kept
 */
export function storePlan(
  store: PrivateStore,
  port: number,
  main: string,
  survives: 'power-cut' | 'crash' = 'power-cut',
): ProcessPlan {
  const addresses = { store: storeUri(port) };
  if (store.kind === 'embedded') {
    const args = ['store', '--port', String(port), '--file', store.file, '--survives', survives];
    return { ...hubProcessPlan(main, 'store', {}), args: [main, ...args], addresses };
  }
  mkdirSync(store.folder, { recursive: true });
  return {
    name: 'store',
    program: store.program,
    args: ['--dbpath', '.', '--port', String(port), '--bind_ip', '127.0.0.1', '--logpath', 'mongod.log'],
    folder: store.folder,
    ready: () => asksPort(port),
    addresses,
    hint: join(store.folder, 'mongod.log'),
  };
}

/** The connection string of a private document store. */
export function storeUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/hub`;
}
