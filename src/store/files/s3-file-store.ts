import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';

/** Where an S3-compatible store is, and who we are there. */
export interface S3Settings {
  /** For example `https://s3.example.gov.cn`; the bucket follows it in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long one request may take, in milliseconds. @defaultValue 20000 */
  readonly timeoutMs?: number;
}

/** More than any sealed file; what claims to be longer is none of ours. */
const MOST_BYTES = 16 * 1_048_576;

/**
 * Keeps files in an S3-compatible store (对象存储), such as MinIO or that of a cloud. Requests are signed (SigV4) over their
 * bytes, so that nothing can be changed on the way. It does not repeat a request: the engine does.
 */
export function s3FileStore(settings: S3Settings): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, timeoutMs = 20_000 } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const send = async (
    method: 'PUT' | 'GET' | 'DELETE',
    key: string,
    body?: Uint8Array,
  ): Promise<Response> => {
    FileStoreError.checkKey(key);
    const digest = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    try {
      return await client.fetch(`${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`, {
        method,
        redirect: 'manual',
        headers: { 'x-amz-content-sha256': digest },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body ? { body: Buffer.from(body) } : {}),
      });
    } catch {
      throw new FileStoreError('unavailable', `${method}: no answer`);
    }
  };
  return {
    async put(key, bytes) {
      await settled(await send('PUT', key, bytes));
    },
    async get(key) {
      const response = await send('GET', key);
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      return settled(response);
    },
    async remove(key) {
      const response = await send('DELETE', key);
      if (response.status === 404) await response.body?.cancel();
      else await settled(response);
    },
  };
}

/** @throws FileStoreError for any answer but 2xx, and for one that breaks off or has no end */
async function settled(response: Response): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    const isRefusal = response.status >= 400 && response.status < 500 && response.status !== 429;
    throw new FileStoreError(isRefusal ? 'refused' : 'unavailable', `HTTP ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) break;
      chunks.push(chunk);
    }
  } catch {
    throw new FileStoreError('unavailable', 'the answer broke off');
  }
  if (size > MOST_BYTES) throw new FileStoreError('unavailable', 'the answer has no end');
  return Buffer.concat(chunks);
}
