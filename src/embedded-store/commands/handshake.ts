import { maxDocumentSize } from '../bson.js';
import { maxMessageSize } from '../wire.js';
import type { Command } from './call.js';

/**
 * Presents a standalone server without sessions: no set name and no session timeout, so that drivers offer neither
 * transactions nor retried writes.
 */
export const hello: Command = ({ name }) => ({
  [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  helloOk: true,
  maxBsonObjectSize: maxDocumentSize,
  maxMessageSizeBytes: maxMessageSize,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
  ok: 1,
});

/** Does nothing, successfully. */
export const ping: Command = () => ({ ok: 1 });

/** The server version whose behaviour this store follows. */
export const buildInfo: Command = () => ({
  version: '7.0.0',
  versionArray: [7, 0, 0, 0],
  modules: ['embedded document store, MongoDB-compatible subset'],
  maxBsonObjectSize: maxDocumentSize,
  ok: 1,
});
