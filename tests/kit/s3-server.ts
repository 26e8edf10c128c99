import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const DAY_MS = 86_400_000;

/** A small object store that believes nobody: every request's signature (SigV4) is computed anew here, by the book. */
export interface S3Server {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Answers everything with this status from now on; `undefined` works again. */
  failWith: number | undefined;
  close(): Promise<void>;
}

export const S3_KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret-for-the-object-store' };
const REGION = 'cn-kunming';

export const s3Settings = ({ endpoint }: S3Server) => ({
  endpoint,
  bucket: 'hub',
  region: REGION,
  ...S3_KEYS,
});

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const fault = handle.failWith ?? verify(request, body);
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname);
      if (fault !== undefined) response.writeHead(fault).end();
      else if (request.method === 'PUT') {
        objects.set(path, body);
        response.writeHead(200).end();
      } else if (request.method === 'DELETE') {
        objects.delete(path);
        response.writeHead(204).end();
      } else {
        const found = objects.get(path);
        response.writeHead(found ? 200 : 404).end(found);
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const handle: S3Server = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failWith: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return handle;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** @returns the status to refuse with, or `undefined` where the signature is right, fresh, and covers the body */
function verify(request: IncomingMessage, body: Buffer): number | undefined {
  const { authorization = '' } = request.headers;
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!parts) return 401;
  const [, keyId, day = '', region = '', signed = '', given = ''] = parts;
  const at = String(request.headers['x-amz-date']);
  const time = Date.parse(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (keyId !== S3_KEYS.accessKeyId || region !== REGION || !at.startsWith(day)) return 403;
  if (!(Math.abs(Date.now() - time) < DAY_MS)) return 403;
  const digest = String(request.headers['x-amz-content-sha256']);
  if (digest !== hash(body)) return 400;
  const names = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 403;
  const url = new URL(request.url ?? '/', 'http://s3');
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed,
    digest,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', at, scope, hash(canonical)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(mac, mac(`AWS4${S3_KEYS.secretAccessKey}`, day));
  const expected = mac(key, text);
  return timingSafeEqual(expected, Buffer.from(given, 'hex')) ? undefined : 403;
}
