import type { FastifyInstance, FastifyReply } from 'fastify';
import { isOfflineRefusal } from '../../domain/offline/offline-refusal.js';
import type { Caller } from '../../policy/caller.js';
import type { ServiceContext } from '../../services/context.js';
import { takePhotoPiece } from '../../services/governance/offline/take-photo-piece.js';
import { replyWithError } from '../graphql/graphql-errors.js';

/** What a piece measures in base64, and what stands around it. */
const LARGEST_BODY_BYTES = 400 * 1024;

const BODY_SCHEMA = {
  type: 'object',
  required: ['sha256', 'content'],
  properties: {
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    content: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
  },
};

interface PieceRoute {
  Params: { id: string; number: string };
  Body: { sha256: string; content: string };
}

/**
 * Takes a piece of a photo at `POST /files/ID/pieces/NUMBER` (照片分片上传), as JSON with its SHA-256 and its bytes in base64. The
 * answer says which pieces are still missing, so that a phone goes on where it was cut off.
 */
export function photoPieceRoute(app: FastifyInstance, services: ServiceContext): void {
  app.post<PieceRoute>(
    '/files/:id/pieces/:number',
    { bodyLimit: LARGEST_BODY_BYTES, schema: { body: BODY_SCHEMA } },
    async (request, reply): Promise<FastifyReply> => {
      const caller = request.getDecorator<Caller>('caller');
      if (caller.role === 'anonymous') return replyWithError(reply, 'UNAUTHENTICATED', '请先登录。');
      const { id, number } = request.params;
      if (!/^\d{1,3}$/.test(number)) return replyWithError(reply, 'BAD_REQUEST', '分片编号不符合要求。');
      const { sha256, content } = request.body;
      const piece = { number: Number(number), bytes: Buffer.from(content, 'base64'), sha256 };
      const outcome = await takePhotoPiece(id, piece, caller.personId, services);
      if (!isOfflineRefusal(outcome)) return reply.send(outcome);
      if (outcome.code === 'not-found') return replyWithError(reply.code(404), 'NOT_FOUND', outcome.message);
      return replyWithError(reply, 'BAD_REQUEST', outcome.message);
    },
  );
}
