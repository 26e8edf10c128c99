import { ask } from './ask.js';
import { PEOPLE } from './people.js';
import type { TestServer } from './test-server.js';

/** What the office's own people were told of a record or of a dispute, as `KIND ROLE`, each once, in alphabetical order. */
export async function toldOf(server: TestServer, subject: string): Promise<string[]> {
  const told = await ask<{ kind: string; recipientRole: string }[]>(
    server,
    PEOPLE.leader,
    'query ($id: ID!) { noticeProof(subject: $id) { kind recipientRole } }',
    { id: subject },
  );
  return [...new Set(told.map(({ kind, recipientRole }) => `${kind} ${recipientRole}`))].toSorted();
}
