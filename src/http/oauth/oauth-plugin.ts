import formbody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SCOPES } from '../../domain/partners/scope.js';
import { ACCESS_TOKEN_SECONDS } from '../../identity/oauth/access-token.js';
import type { TokenIssuer } from '../../identity/oauth/issue-access-token.js';
import { authenticatePartner } from '../../services/partners/authenticate-partner.js';
import { grantAccess } from '../../services/partners/grant-access.js';
import type { PartnerContext } from '../../services/partners/partner-context.js';
import { TokenBuckets } from '../session/token-buckets.js';
import { clientCredentials } from './client-credentials.js';
import { replyWithOauthError } from './oauth-error.js';
import { tokenRequest } from './token-request.js';

/** How many requests for a token are looked at within a minute, in each process. */
export interface TokenRate {
  /** From one address, good or bad. */
  readonly perAddress: number;
  /** Of one partner, once it has shown who it is: nobody can use up another's. */
  readonly perPartner: number;
}

export interface OauthPluginOptions {
  readonly issuer: TokenIssuer;
  readonly services: PartnerContext;
  readonly logger: Logger;
  readonly rate?: TokenRate;
}

const LARGEST_BODY_BYTES = 8 * 1024;
const DEFAULT_RATE: TokenRate = { perAddress: 60, perPartner: 20 };

/**
 * Where partner systems get their tokens (合作平台授权): `POST /oauth/token` by client credentials (RFC 6749 §4.4), the
 * keys that verify them, and a description of both (RFC 8414).
 */
export async function oauthPlugin(app: FastifyInstance, options: OauthPluginOptions): Promise<void> {
  const { issuer: tokenIssuer, logger } = options;
  const { issuer, keys } = tokenIssuer;

  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send({ keys: keys.published() }),
  );
  app.get('/.well-known/oauth-authorization-server', async () => ({
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: [],
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    scopes_supported: SCOPES,
  }));

  await app.register(async (door) => {
    door.removeAllContentTypeParsers();
    await door.register(formbody, { bodyLimit: LARGEST_BODY_BYTES });
    door.addHook('onSend', async (_request, reply) => {
      reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    });
    door.setErrorHandler<FastifyError>((error, _request, reply) => {
      if ((error.statusCode ?? 500) < 500) {
        return replyWithOauthError(reply, 'invalid_request', 'The body must be a short form.');
      }
      logger.error({ err: error }, 'no token could be issued');
      return replyWithOauthError(reply, 'server_error', 'The hub cannot issue a token now.');
    });
    door.post('/oauth/token', tokenHandler(options));
  });
}

function tokenHandler({ issuer, services, rate = DEFAULT_RATE }: OauthPluginOptions) {
  const byAddress = new TokenBuckets(rate.perAddress, services.clock);
  const byPartner = new TokenBuckets(rate.perPartner, services.clock);
  const tooOften = (reply: FastifyReply) =>
    replyWithOauthError(
      reply.header('retry-after', '60'),
      'temporarily_unavailable',
      'Too many requests; use the token that you have.',
    );

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!byAddress.take(request.ip)) return tooOften(reply);
    const fields = tokenRequest(request.body);
    if (fields === 'invalid_request') {
      return replyWithOauthError(reply, fields, 'Send a form in which each parameter stands once.');
    }
    const shown = clientCredentials(request.headers.authorization, fields);
    if (shown.kind === 'ambiguous') {
      return replyWithOauthError(reply, 'invalid_request', 'Show who you are in one place only.');
    }
    const known =
      shown.kind === 'shown' &&
      (await authenticatePartner(
        { partnerId: shown.id, secret: shown.secret, address: request.ip },
        services,
      ));
    if (!known)
      return replyWithOauthError(reply, 'invalid_client', 'The client is not known by this secret.');

    if (!byPartner.take(known.partner.id)) return tooOften(reply);
    const grantType = fields.get('grant_type');
    if (grantType === undefined) {
      return replyWithOauthError(reply, 'invalid_request', 'grant_type is missing.');
    }
    if (grantType !== 'client_credentials') {
      return replyWithOauthError(reply, 'unsupported_grant_type', 'There is client_credentials only.');
    }
    const granted = await grantAccess(known, fields.get('scope'), issuer, services);
    if (!granted) {
      return replyWithOauthError(reply, 'invalid_scope', 'The client does not have all of these scopes.');
    }
    return reply.send({
      access_token: granted.token,
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      scope: granted.scopes.join(' '),
    });
  };
}
