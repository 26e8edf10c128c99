import { freePorts } from '../../src/supervisor/free-ports.js';

/** A loopback port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts('127.0.0.1', 1);
  return port;
}
