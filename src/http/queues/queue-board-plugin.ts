import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Caller } from '../../policy/caller.js';
import { mayCall } from '../../policy/may-call.js';
import { replyWithError } from '../graphql/graphql-errors.js';
import { type IdentifyCallersOptions, identifyCallers } from '../graphql/identify-callers.js';

export interface QueueBoardOptions extends IdentifyCallersOptions {
  readonly queues: readonly Queue[];
}

const PATH = '/queues';

/** The board brings styles of its own in its page; nothing is loaded from elsewhere. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the queues are called on the screen. */
const SHOWN: Readonly<Record<string, { displayName: string; description: string }>> = {
  effects: {
    displayName: '唤醒 effects',
    description: '哪一件事该办了。要办的内容在库里，这里丢了也会补上。',
  },
  ticks: { displayName: '节拍 ticks', description: '补唤醒、到期、巡查周期、取数、换钥。' },
};

/**
 * Shows the wake-ups and the beats at `/queues` (队列看板) to the office and the administrator, who may look and change
 * nothing: what can be done about work that waits for a person is done on the record, by `hub queue` or in the graph.
 */
export async function queueBoardPlugin(app: FastifyInstance, options: QueueBoardOptions): Promise<void> {
  identifyCallers(app, options);
  app.addHook('onRequest', async (request, reply) => {
    const caller = request.getDecorator<Caller>('caller');
    if (caller.role === 'anonymous') return askToSignIn(request.url, reply);
    if (mayCall('operate', caller) || mayCall('administer', caller)) return undefined;
    return replyWithError(reply, 'FORBIDDEN', 'The queues are shown to the office and the administrator.');
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('content-security-policy', CONTENT_POLICY);
    const isPage = typeof payload === 'string' && payload.startsWith('<!DOCTYPE html>');
    return isPage ? inChineseFromHere(payload) : payload;
  });
  const board = new FastifyAdapter().setBasePath(PATH);
  createBullBoard({
    queues: options.queues.map(
      (queue) => new BullMQAdapter(queue, { readOnlyMode: true, ...SHOWN[queue.name] }),
    ),
    serverAdapter: board,
    options: {
      uiConfig: {
        boardTitle: '团结枢纽 · 作业队列',
        locale: { lng: 'zh-CN' },
        hideDocsLink: true,
        pollingInterval: { showSetting: false, forceInterval: 5 },
      },
    },
  });
  await app.register(board.registerPlugin(), { prefix: PATH });
}

const askToSignIn = (url: string, reply: FastifyReply) =>
  url.startsWith(`${PATH}/api/`)
    ? replyWithError(reply, 'UNAUTHENTICATED', 'Sign in first.')
    : reply.redirect(`/sign-in/?next=${encodeURIComponent(url)}`);

const inChineseFromHere = (page: string): string =>
  page.replace(/<link href="https?:[^>]*>/g, '').replace('<html lang="en"', '<html lang="zh-CN"');
