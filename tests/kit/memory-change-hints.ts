import { EventEmitter } from 'node:events';
import type { ChangeHints } from '../../src/domain/effects/change-hints.js';

/** Change hints within one process. */
export function memoryChangeHints(): ChangeHints {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (type, id) => void emitter.emit(`${type}/${id}`),
    listen(type, id, heard) {
      const name = `${type}/${id}`;
      emitter.on(name, heard);
      return () => emitter.off(name, heard);
    },
  };
}
