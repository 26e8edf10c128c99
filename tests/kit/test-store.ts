import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { startEmbeddedStore } from '../../src/embedded-store/server.js';
import { connectStore } from '../../src/store/connect.js';

/** A document store of its own for one test file, spoken to by the ordinary driver. */
export async function testStore(): Promise<{
  connection: Connection;
  uri: string;
  folder: string;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-store-'));
  const file = join(folder, 'store.db');
  const store = await startEmbeddedStore({ host: '127.0.0.1', port: 0, file, survives: 'crash' });
  const uri = `mongodb://127.0.0.1:${store.port}/hub?monitorCommands=true`;
  const connection = await connectStore(uri);
  return {
    connection,
    uri,
    folder,
    async close() {
      await connection.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
