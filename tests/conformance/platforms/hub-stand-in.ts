import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { PlatformAdapter, Received } from '../../../adapters/port.js';
import type { PlatformReport } from '../../../src/domain/platforms/platform-report.js';

/** Takes callbacks over HTTP the way the hub does, and keeps what its adapter made of each. */
export interface HubStandIn {
  readonly url: string;
  readonly received: Received[];
  /** What was accepted, in the order it came, repetitions included. */
  reports(): PlatformReport[];
  /** While set, callbacks are answered with this status, unread. */
  failWith: number | undefined;
  close(): Promise<void>;
}

export async function startHubStandIn(adapter: () => PlatformAdapter): Promise<HubStandIn> {
  const server = createServer(async (request, response) => {
    if (standIn.failWith !== undefined) {
      response.writeHead(standIn.failWith).end();
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const received = await adapter().receive({
      method: request.method ?? '',
      headers,
      query: Object.fromEntries(new URL(request.url ?? '/', 'http://hub').searchParams),
      body: await buffer(request),
    });
    standIn.received.push(received);
    if (received.accepted) {
      const { status, contentType, body } = received.reply;
      response.writeHead(status, { 'content-type': contentType }).end(body);
    } else {
      response.writeHead(received.status).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: HubStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received: [],
    reports: () => standIn.received.flatMap((one) => (one.accepted ? one.reports : [])),
    failWith: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}
