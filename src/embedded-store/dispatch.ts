import type { Doc } from './bson.js';
import { aggregate } from './commands/aggregate.js';
import { Call, type Command, type Reply } from './commands/call.js';
import { create, drop, dropDatabase, listCollections } from './commands/collections.js';
import { count, distinct } from './commands/count.js';
import { deleteCommand } from './commands/delete.js';
import { explain } from './commands/explain.js';
import { find } from './commands/find.js';
import { findAndModify } from './commands/find-and-modify.js';
import { getMore, killCursors } from './commands/get-more.js';
import { buildInfo, hello, ping } from './commands/handshake.js';
import { createIndexes, dropIndexes, listIndexes } from './commands/indexes.js';
import { insert } from './commands/insert.js';
import { update } from './commands/update.js';
import type { Cursors } from './cursors.js';
import { StoreError } from './errors.js';
import { isDoc } from './paths.js';
import type { Storage } from './storage.js';
import { requireKnownFields, supported } from './supported.js';
import type { Request } from './wire.js';

const commands: Record<keyof typeof supported.commands, Command> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping,
  buildInfo,
  endSessions: ping,
  insert,
  update,
  delete: deleteCommand,
  findAndModify,
  find,
  aggregate,
  count,
  distinct,
  getMore,
  killCursors,
  explain,
  create,
  drop,
  dropDatabase,
  listCollections,
  createIndexes,
  listIndexes,
  dropIndexes,
};

/**
 * Carries out one command. Refusals become error replies.
 *
 * @throws only what is not a refusal: a failure of the file behind the store
 */
export function dispatch(request: Request, storage: Storage, cursors: Cursors): Reply {
  try {
    const name = Object.keys(request.command)[0] ?? '';
    if (!isCommand(name)) throw new StoreError('CommandNotFound', `no such command: '${name}'`);
    requireOptions(name, request.command);
    return commands[name](new Call(name, request, storage, cursors));
  } catch (error) {
    if (error instanceof StoreError) return error.toReply();
    // The stack ran out on a filter or expression nested without end, which happens before anything is written.
    if (error instanceof RangeError)
      return new StoreError('Overflow', 'the command is nested too deeply').toReply();
    throw error;
  }
}

function isCommand(name: string): name is keyof typeof supported.commands {
  return Object.hasOwn(supported.commands, name);
}

function requireOptions(name: keyof typeof supported.commands, command: Doc): void {
  for (const option of ['txnNumber', 'startTransaction', 'autocommit']) {
    if (option in command) {
      throw new StoreError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos',
      );
    }
  }
  requireKnownFields(name, command, [name, ...supported.commands[name], ...supported.genericOptions]);
  const { writeConcern, readConcern } = command;
  if (isDoc(writeConcern) && typeof writeConcern.w === 'number' && writeConcern.w > 1) {
    throw new StoreError('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  }
  const level = isDoc(readConcern) ? (readConcern.level ?? 'local') : 'local';
  if (level !== 'local' && level !== 'majority' && level !== 'available') {
    throw new StoreError(
      'InvalidOptions',
      `read concern level ${String(level)} is not supported by this store`,
    );
  }
}
