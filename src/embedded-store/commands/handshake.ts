import { maxDocumentSize } from '../bson.js';
import { maxMessageSize } from '../wire.js';
import type { Command } from './call.js';

/**
 * Presents a standalone server without sessions: no set name and no session timeout, so that drivers offer neither
 * transactions nor retried writes. The wire version is that of MongoDB 7.0, whose behaviour this store follows.
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
