import { createHash } from 'node:crypto';

/** What a subgraph token binds its request's body by (正文摘要): SHA-256, base64url without padding. */
export const bodyHash = (body: string | Uint8Array): string =>
  createHash('sha256').update(body).digest('base64url');
