import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ResidentIdentity } from '../../domain/residents/resident-identity.js';
import type { TokenIssuer } from '../../identity/oauth/issue-access-token.js';
import {
  newSignInState,
  readSignInState,
  SIGN_IN_SECONDS,
  signSignInState,
} from '../../identity/sign-in-state.js';
import { singleUse } from '../../identity/single-use.js';
import { endResidentSession, isResidentToken } from '../../services/residents/resident-session.js';
import { type ResidentRefusal, signInResident } from '../../services/residents/sign-in-resident.js';
import { isOwnOrigin } from '../session/is-own-origin.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../session/session-cookie.js';
import type { SessionsOverHttp } from '../session/sessions-over-http.js';
import { TokenBuckets } from '../session/token-buckets.js';
import { ownPath } from './own-path.js';
import { type ResidentPage, replyWithPage } from './resident-page.js';

export interface WechatSignInOptions {
  /** Without it the public account is not connected. */
  readonly identity: ResidentIdentity | undefined;
  readonly sessions: SessionsOverHttp;
  /** Signs what the browser keeps while it is away, and names the address that it comes back to. */
  readonly issuer: TokenIssuer;
  readonly logger: Logger;
}

const PATH = '/sign-in/wechat';
const COOKIE = 'hub-wechat-state';
/** A village may share one address. */
const PER_MINUTE = 120;

const PAGES: Readonly<
  Record<ResidentRefusal | 'foreign-state' | 'too-often', readonly [number, ResidentPage]>
> = {
  denied: [403, { title: '没有登录', text: '您没有同意微信授权。需要时可以重新登录。', again: true }],
  'code-refused': [400, { title: '登录没有成功', text: '这次的登录凭证已经用过或过期了。', again: true }],
  'foreign-state': [
    400,
    { title: '登录没有成功', text: '这个登录链接已失效，或不是在这个浏览器里打开的。', again: true },
  ],
  unavailable: [503, { title: '微信暂时没有响应', text: '请过几分钟再试。', again: true }],
  misconfigured: [
    503,
    { title: '暂时不能用微信登录', text: '我们已记录这个问题，请稍后再来，或直接联系街道综治中心。' },
  ],
  'too-often': [429, { title: '请稍等', text: '登录太频繁了，请过一分钟再试。' }],
};
const NOT_CONNECTED: ResidentPage = { title: '没有接入微信', text: '本平台还没有接入微信公众号。' };
const SYSTEM_FAULT: ResidentPage = { title: '系统出现问题', text: '请稍后再试。', again: true };

/** Residents sign in by WeChat (群众微信登录): `/sign-in/wechat` and back. */
export async function wechatSignInPlugin(app: FastifyInstance, options: WechatSignInOptions): Promise<void> {
  const { identity, sessions, issuer, logger } = options;
  const { context, production } = sessions;
  const byAddress = new TokenBuckets(PER_MINUTE, context.clock);
  const spend = singleUse(context.clock);
  const cookie: CookieSerializeOptions = {
    httpOnly: true,
    // It must come along when WeChat sends the browser back, which is another site.
    sameSite: 'lax',
    path: PATH,
    secure: production,
  };
  const show = (reply: FastifyReply, page: keyof typeof PAGES): FastifyReply =>
    replyWithPage(reply, ...PAGES[page]);

  app.setErrorHandler((error, _request, reply) => {
    logger.error({ err: error }, 'a resident could not sign in');
    return replyWithPage(reply, 500, SYSTEM_FAULT);
  });

  app.get(PATH, async (request, reply) => {
    if (!identity) return replyWithPage(reply, 404, NOT_CONNECTED);
    if (!byAddress.take(request.ip)) return show(reply, 'too-often');
    const begun = newSignInState(ownPath((request.query as Record<string, unknown>).next));
    return reply
      .setCookie(COOKIE, await signSignInState(issuer, begun), { ...cookie, maxAge: SIGN_IN_SECONDS })
      .header('cache-control', 'no-store')
      .redirect(identity.authoriseUrl(begun.state, `${issuer.issuer}${PATH}/callback`));
  });

  app.get(`${PATH}/callback`, async (request, reply) => {
    if (!identity) return replyWithPage(reply, 404, NOT_CONNECTED);
    if (!byAddress.take(request.ip)) return show(reply, 'too-often');
    const begun = await readSignInState(issuer, request.cookies[COOKIE] ?? '');
    reply.clearCookie(COOKIE, cookie);
    const { state, code } = request.query as Record<string, unknown>;
    // Whoever followed somebody else's link has no cookie of this state; and no state comes back twice.
    if (!begun || state !== begun.state || !spend(begun.state, begun.until))
      return show(reply, 'foreign-state');
    const signedIn = await signInResident(
      { code: typeof code === 'string' && code !== '' ? code : undefined, address: request.ip },
      identity,
      context,
    );
    if ('refused' in signedIn) {
      if (signedIn.refused === 'misconfigured') {
        logger.error(
          { errcode: signedIn.code },
          'WeChat does not accept our settings: residents cannot sign in',
        );
      }
      return show(reply, signedIn.refused);
    }
    await endFormer(request);
    return setSessionCookie(reply, signedIn.token, sessions)
      .header('cache-control', 'no-store')
      .redirect(begun.next, 303);
  });

  app.delete(PATH, async (request, reply) => {
    if (!isOwnOrigin(request, sessions.publicUrl)) return reply.code(403).send();
    await endFormer(request);
    return clearSessionCookie(reply, sessions).code(204).send();
  });

  /** Ends the resident's session that this browser had. */
  async function endFormer(request: FastifyRequest): Promise<void> {
    const token = sessionToken(request, sessions);
    if (token !== undefined && isResidentToken(token)) await endResidentSession(token, context);
  }
}
