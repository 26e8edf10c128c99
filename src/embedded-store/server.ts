import { createServer, type Server, type Socket } from 'node:net';
import { encode, maxDocumentSize } from './bson.js';
import { Cursors } from './cursors.js';
import { dispatch } from './dispatch.js';
import { StoreError } from './errors.js';
import { Storage } from './storage.js';
import type { Survives } from './survives.js';
import { encodeReply, FrameReader, parseRequest, type Request } from './wire.js';

/** A running store. */
export interface EmbeddedStore {
  /** The port it listens on. */
  port: number;
  /** Commits, ends all connections and closes the file. */
  close(): Promise<void>;
}

/** A reply may exceed the largest document by this much for its own fields. */
const replyOverhead = 16 * 1024;

interface Waiting {
  socket: Socket;
  request: Request;
  body: Uint8Array;
}

/**
 * Starts the embedded document store (内嵌文档库): the MongoDB wire protocol in front of one SQLite file.
 *
 * Writes that arrive in one turn of the event loop are made durable together, and every reply of that turn is held
 * until they are: what a client was told survives a crash.
 *
 * @param options.port 0 takes a free port
 * @param options.survives what the durable writes survive: a power cut, if nothing else is said
 * @throws Error in one line when the file is in use or the port is taken
 */
export async function startEmbeddedStore(options: {
  port: number;
  host: string;
  file: string;
  survives?: Survives;
}): Promise<EmbeddedStore> {
  const storage = new Storage(options.file, options.survives);
  const cursors = new Cursors(() => performance.now());
  const sockets = new Set<Socket>();
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    let failure: Uint8Array | undefined;
    try {
      storage.file.commit();
    } catch (error) {
      failure = abandon(error);
    }
    for (const each of batch) answer(each.socket, each.request, failure ?? each.body);
  };

  const abandon = (error: unknown): Uint8Array => {
    storage.rollback();
    cursors.clear();
    return encode(
      new StoreError('InternalError', `the store could not write: ${(error as Error).message}`).toReply(),
    );
  };

  const handle = (socket: Socket, request: Request): void => {
    let body: Uint8Array;
    try {
      const reply = dispatch(request, storage, cursors);
      body = reply instanceof Uint8Array ? reply : encode(reply);
    } catch (error) {
      body = abandon(error);
      for (const each of waiting) each.body = body;
    }
    if (waiting.length === 0 && !storage.file.hasUncommitted) answer(socket, request, body);
    else if (waiting.push({ socket, request, body }) === 1) setImmediate(flush);
  };

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const frames = new FrameReader();
    socket.on('data', (chunk) => {
      try {
        frames.push(chunk);
        for (let frame = frames.next(); frame && !socket.destroyed; frame = frames.next()) {
          handle(socket, parseRequest(frame));
        }
      } catch {
        socket.destroy();
      }
    });
  });

  try {
    const port = await listen(server, options);
    return {
      port,
      close: async () => {
        flush();
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        for (const socket of sockets) socket.destroy();
        await closed;
        storage.file.close();
      },
    };
  } catch (error) {
    storage.file.close();
    throw error;
  }
}

function answer(socket: Socket, request: Request, body: Uint8Array): void {
  if (!request.wantsReply || socket.destroyed) return;
  if (body.length > maxDocumentSize + replyOverhead) socket.destroy();
  else socket.write(encodeReply(request, body));
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is taken' : error.message;
      reject(new Error(`The document store cannot listen on ${host}:${port}: ${reason}`, { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
