import { startEmbeddedStore } from '../../../src/embedded-store/server.js';

/** Serves the store of one file in a process of its own: prints the port, or the reason it cannot. */
const [file = '', port = '0'] = process.argv.slice(2);
try {
  const store = await startEmbeddedStore({ port: Number(port), host: '127.0.0.1', file });
  process.stdout.write(`${store.port}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
