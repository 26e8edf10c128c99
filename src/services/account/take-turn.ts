import { toSimplified } from '../../assistant/retrieval/to-simplified.js';
import { openAllowance } from '../../domain/account/allowances.js';
import type { Conversation, Turn } from '../../domain/account/conversation.js';
import { decideTurn, type TurnAction, type TurnFacts } from '../../domain/account/decide-turn.js';
import { intentOf } from '../../domain/account/intent.js';
import { type Said, saidOf } from '../../domain/account/said.js';
import type { Effect } from '../../domain/effects/effect.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { AccountContent, AccountMessage } from '../../domain/platforms/platform-report.js';
import type { Decision } from '../../store/aggregates/aggregate-repository.js';
import { newId, type ServiceContext } from '../context.js';
import { answerResident } from '../effects/answer-resident.js';
import { openAccountReport } from '../effects/open-account-report.js';
import { claimNumber } from './claim-number.js';
import { progressOfCases } from './progress-of-cases.js';

const TURNS_KEPT = 20;

/** What a turn of the talk came to. */
export interface TakenTurn {
  readonly residentId: string;
  /** `undefined` where nothing is to be said. */
  readonly reply?: string;
}

/**
 * Takes one message of a resident into the talk (处理会话一轮): one write, with all that must follow. The same message
 * again changes nothing and gets the same answer.
 */
export async function takeTurn(message: AccountMessage, context: ServiceContext): Promise<TakenTurn> {
  const { repositories, clock } = context;
  const now = clock.now();
  const { id: residentId } = await repositories.residents.know(message.openid, now);
  const known = (await repositories.conversations.find(residentId)) ?? (await meet(residentId, now, context));
  const said = await understand(message.content);
  const disputeId = newId(clock);
  const facts = await factsOf(known, said, disputeId, context);
  const decide = (current: Conversation): Decision<Conversation, string | undefined> => {
    const earlier = current.turns.find(({ messageId }) => messageId === message.eventId);
    if (earlier) return { result: earlier.reply };
    const { talk, reply: words, action } = decideTurn(current, said, facts);
    const turn: Turn = {
      messageId: message.eventId,
      at: now,
      ...(words === undefined ? {} : { reply: words }),
    };
    const effects = action ? [effectOf(action, message.eventId, disputeId, now)] : [];
    const next: Conversation = {
      ...current,
      ...talk,
      following: said.kind !== 'left',
      turns: [...current.turns, turn].slice(-TURNS_KEPT),
      allowances: opened(current, said, now),
      cases:
        action?.kind === 'report' ? [...current.cases, { disputeId, number: action.number }] : current.cases,
      effects: [...current.effects, ...effects],
    };
    return { next, result: words };
  };
  const reply = await repositories.conversations.change(residentId, decide, known);
  return { residentId, ...(reply === undefined ? {} : { reply }) };
}

async function meet(id: string, now: Date, { repositories }: ServiceContext): Promise<Conversation> {
  const first: Conversation = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    topic: 'idle',
    paused: false,
    draft: {},
    lastAt: now,
    following: true,
    turns: [],
    allowances: {},
    cases: [],
  };
  await repositories.conversations.insert(first);
  return first;
}

async function understand(content: AccountContent): Promise<Said> {
  const words = content.type === 'text' ? content.text : content.type === 'voice' ? content.recognition : '';
  const plain = await toSimplified((words ?? '').normalize('NFKC'));
  return saidOf(content, () => plain.trim());
}

/** Finds out only what this turn will have to say. */
async function factsOf(
  known: Conversation,
  said: Said,
  disputeId: string,
  context: ServiceContext,
): Promise<TurnFacts> {
  const intent = intentOf(said, known.topic === 'idle')?.kind;
  return {
    now: context.clock.now(),
    number: intent === 'confirm' && known.topic === 'confirm' ? await claimNumber(disputeId, context) : '',
    progress: intent === 'progress' ? await progressOfCases(known.cases, context) : [],
  };
}

function effectOf(action: TurnAction, messageId: string, disputeId: string, now: Date): Effect {
  switch (action.kind) {
    case 'report':
      return openAccountReport.emit(
        { lane: 'report', key: messageId, notBefore: now },
        { disputeId, number: action.number, draft: action.draft, reportedAt: now },
      );
    case 'ask':
      return answerResident.emit(
        { lane: 'answer', key: messageId, notBefore: now },
        { messageId, question: action.question },
      );
  }
}

function opened({ allowances }: Conversation, said: Said, now: Date): Conversation['allowances'] {
  switch (said.kind) {
    case 'left':
    case 'nothing':
      return allowances;
    case 'arrived':
    case 'menu':
      return openAllowance(allowances, 'action', now);
    default:
      return openAllowance(allowances, 'message', now);
  }
}
