import { wechatIdentity } from '../../adapters/public-account/resident-identity.js';
import type { Config } from '../config.js';
import type { ResidentIdentity } from '../domain/residents/resident-identity.js';
import { clockOf } from './process-parts.js';

/** How residents are known: by the public account, if it is connected. */
export function residentIdentityOf(config: Config): ResidentIdentity | undefined {
  const { wechatAppId, wechatSecret, wechatUrl, wechatAuthoriseUrl } = config;
  if (wechatAppId === undefined || wechatSecret === undefined) return undefined;
  return wechatIdentity({
    appId: wechatAppId,
    secret: wechatSecret,
    baseUrl: wechatUrl,
    authoriseUrl: wechatAuthoriseUrl,
    clock: clockOf(config),
  });
}
