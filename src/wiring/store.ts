import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { startEmbeddedStore } from '../embedded-store/server.js';
import type { Survives } from '../embedded-store/survives.js';
import type { RunningPart } from './process-parts.js';

/** `hub store`: the embedded document store (内嵌文档库), in a file of its own. */
export async function store(options: {
  host: string;
  port: number;
  file: string;
  survives?: Survives;
}): Promise<RunningPart> {
  const file = resolve(options.file);
  mkdirSync(dirname(file), { recursive: true });
  const { port, close } = await startEmbeddedStore({ ...options, file });
  return { addresses: { store: `mongodb://${options.host}:${port}/hub` }, close };
}
