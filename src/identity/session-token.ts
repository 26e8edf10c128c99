import { createHash, randomBytes } from 'node:crypto';

/** What a browser holds of a session (会话令牌): 256 random bits. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the store holds of it. */
export const sessionId = (token: string): string => createHash('sha256').update(token).digest('hex');
