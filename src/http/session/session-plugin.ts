import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { actAs } from '../../services/identity/act-as.js';
import { beginAuthenticator } from '../../services/identity/begin-authenticator.js';
import { changePassword } from '../../services/identity/change-password.js';
import { confirmAuthenticator } from '../../services/identity/confirm-authenticator.js';
import { describeSession } from '../../services/identity/describe-session.js';
import type { SignedIn } from '../../services/identity/find-session.js';
import type { OpenedSession } from '../../services/identity/open-session.js';
import { signIn } from '../../services/identity/sign-in.js';
import { signOut } from '../../services/identity/sign-out.js';
import { signOutEverywhere } from '../../services/identity/sign-out-everywhere.js';
import { isOwnOrigin } from './is-own-origin.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { replyWithFault, replyWithRefusal, sessionErrorHandler } from './session-errors.js';
import { type SessionsOverHttp, signedInBy } from './sessions-over-http.js';
import { TokenBuckets } from './token-buckets.js';

export interface SessionPluginOptions {
  readonly sessions: SessionsOverHttp;
  readonly logger: Logger;
  /** A refused sign-in is answered no sooner, so that the time tells nothing. */
  readonly refusalMs: number;
}

const BODY_BYTES = 8 * 1024;
/** A whole office may share one address. */
const SIGN_INS_PER_MINUTE = { address: 30, loginName: 10 };

const text = z.string().max(1_024);
const CREDENTIALS = z.strictObject({ loginName: text, password: text, code: text.default('') });
const PASSWORDS = z.strictObject({ current: text, next: text });
const CODE = z.strictObject({ code: text.default('') });
const POST = z.strictObject({ postId: text });

/** Signing in and out, and what belongs to one's own account (登录接口): `/session`. */
export async function sessionPlugin(app: FastifyInstance, options: SessionPluginOptions): Promise<void> {
  const { sessions, logger, refusalMs } = options;
  const { context } = sessions;
  const byAddress = new TokenBuckets(SIGN_INS_PER_MINUTE.address, context.clock);
  const byLoginName = new TokenBuckets(SIGN_INS_PER_MINUTE.loginName, context.clock);

  // JSON alone: a form on another site cannot send it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_BYTES },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.setErrorHandler(sessionErrorHandler(logger));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const show = (reply: FastifyReply, signedIn: SignedIn, more: object = {}): FastifyReply =>
    reply.send({ ...describeSession(signedIn, context), ...more });
  const goOn = (reply: FastifyReply, opened: OpenedSession, more?: object): FastifyReply =>
    show(setSessionCookie(reply, opened.token, sessions), opened, more);

  /** A route for whoever is signed in. */
  const forSignedIn =
    <Body>(
      shape: z.ZodType<Body>,
      handle: (
        signedIn: SignedIn,
        body: Body,
        reply: FastifyReply,
      ) => Promise<FastifyReply | IdentityRefusal>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const signedIn = await signedInBy(request, sessions);
      if ('refused' in signedIn) return turnAway(reply, signedIn);
      const body = shape.safeParse(request.body ?? {});
      if (!body.success) return replyWithFault(reply, 400);
      const handled = await handle(signedIn, body.data, reply);
      return 'refused' in handled ? turnAway(reply, handled) : handled;
    };
  const turnAway = (reply: FastifyReply, refusal: IdentityRefusal): FastifyReply => {
    if (refusal.code === 'sign-in-required') clearSessionCookie(reply, sessions);
    return replyWithRefusal(reply, refusal);
  };
  const ended = (reply: FastifyReply): FastifyReply => clearSessionCookie(reply, sessions).code(204).send();

  app.post('/session', async (request, reply) => {
    if (!isOwnOrigin(request, sessions.publicUrl))
      return replyWithRefusal(reply, refuseIdentity('foreign-origin'));
    const body = CREDENTIALS.safeParse(request.body);
    if (!body.success) return replyWithFault(reply, 400);
    const name = body.data.loginName.normalize('NFKC').trim().toLowerCase();
    if (!byAddress.take(request.ip) || !byLoginName.take(name)) {
      return replyWithFault(reply.header('retry-after', '60'), 429);
    }
    const soonest = delay(refusalMs);
    const opened = await signIn({ ...body.data, address: request.ip }, context);
    if (!('refused' in opened)) return goOn(reply, opened);
    await soonest;
    return replyWithRefusal(reply, opened);
  });

  const none = z.unknown();
  app.get(
    '/session',
    forSignedIn(none, async (signedIn, _, reply) => show(reply, signedIn)),
  );
  app.put(
    '/session/acting-as',
    forSignedIn(POST, async (signedIn, { postId }, reply) => {
      const opened = await actAs(signedIn, postId, context);
      return 'refused' in opened ? opened : goOn(reply, opened);
    }),
  );
  app.delete(
    '/session',
    forSignedIn(none, async (signedIn, _, reply) => {
      await signOut(signedIn, context);
      return ended(reply);
    }),
  );
  app.delete(
    '/sessions',
    forSignedIn(none, async (signedIn, _, reply) => {
      await signOutEverywhere(signedIn, context);
      return ended(reply);
    }),
  );
  app.post(
    '/session/password',
    forSignedIn(PASSWORDS, async (signedIn, passwords, reply) => {
      const opened = await changePassword(signedIn, passwords, context);
      return 'refused' in opened ? opened : goOn(reply, opened);
    }),
  );
  app.post(
    '/session/totp',
    forSignedIn(CODE, async (signedIn, { code }, reply) => {
      const draft = await beginAuthenticator(signedIn, code, context);
      return 'refused' in draft ? draft : reply.send(draft);
    }),
  );
  app.put(
    '/session/totp',
    forSignedIn(CODE, async (signedIn, { code }, reply) => {
      const confirmed = await confirmAuthenticator(signedIn, code, context);
      if ('refused' in confirmed) return confirmed;
      return goOn(reply, confirmed, { recoveryCodes: confirmed.recoveryCodes });
    }),
  );
}
