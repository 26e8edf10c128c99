import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How the cookie is set: in production for HTTPS alone, under a name that no other host can set. */
export interface CookieSettings {
  readonly production: boolean;
}

const nameOf = ({ production }: CookieSettings): string =>
  production ? '__Host-hub-session' : 'hub-session';

const attributes = ({ production }: CookieSettings): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: production,
});

/** The session's token (会话令牌) that a request carries in its cookie, if there is one. */
export const sessionToken = (request: FastifyRequest, settings: CookieSettings): string | undefined =>
  request.cookies[nameOf(settings)] || undefined;

/** Gives the browser a session; it forgets it with its window, however long the session would last. */
export const setSessionCookie = (
  reply: FastifyReply,
  token: string,
  settings: CookieSettings,
): FastifyReply => reply.setCookie(nameOf(settings), token, attributes(settings));

/** Makes the browser forget its session. */
export const clearSessionCookie = (reply: FastifyReply, settings: CookieSettings): FastifyReply =>
  reply.clearCookie(nameOf(settings), attributes(settings));
