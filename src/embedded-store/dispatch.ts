import type { Doc } from './bson.js';
import { aggregate } from './commands/aggregate.js';
import { Call, type Command, type Reply } from './commands/call.js';
import { createIndexes } from './commands/create-indexes.js';
import { deleteCommand } from './commands/delete.js';
import { explain } from './commands/explain.js';
import { find } from './commands/find.js';
import { findAndModify } from './commands/find-and-modify.js';
import { getMore, killCursors } from './commands/get-more.js';
import { hello, ping } from './commands/handshake.js';
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
  ismaster: hello,
  ping,
  insert,
  update,
  delete: deleteCommand,
  findAndModify,
  find,
  aggregate,
  getMore,
  killCursors,
  explain,
  createIndexes,
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
    requireKnownFields(name, request.command, [
      name,
      ...supported.commands[name],
      ...supported.genericOptions,
    ]);
    requireConcerns(request.command);
    return commands[name](new Call(name, request, storage, cursors));
  } catch (error) {
    if (error instanceof StoreError) return error.toReply();
    // The stack ran out on a filter nested without end, which happens before anything is written.
    if (error instanceof RangeError) {
      return new StoreError('Overflow', 'the command is nested too deeply').toReply();
    }
    throw error;
  }
}

function isCommand(name: string): name is keyof typeof supported.commands {
  return Object.hasOwn(supported.commands, name);
}

function requireConcerns({ writeConcern, readConcern }: Doc): void {
  if (isDoc(writeConcern) && typeof writeConcern.w === 'number' && writeConcern.w > 1) {
    throw new StoreError('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  }
  const level = isDoc(readConcern) ? (readConcern.level ?? 'local') : 'local';
  if (level !== 'local' && level !== 'majority' && level !== 'available') {
    throw new StoreError('InvalidOptions', `read concern level ${String(level)} is not supported`);
  }
}
