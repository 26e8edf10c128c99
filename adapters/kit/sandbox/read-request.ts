import type { IncomingMessage } from 'node:http';
import { MOST_MESSAGE_BYTES } from '../parse-json.js';
import { SandboxFault } from './sandbox-fault.js';

/**
 * The body of a request, at most 1 MB. What is beyond that is not read: the answer goes out and the connection
 * ends.
 *
 * @throws SandboxFault
 */
export async function readRequest(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_MESSAGE_BYTES) {
      throw new SandboxFault(413, 'too-large', 'at most 1 MB', { connection: 'close' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
