import { join } from 'node:path';
import { type Sandboxes, startSandboxes } from '../../adapters/sandbox-process.js';
import type { Config } from '../config.js';
import type { Clock } from '../domain/time/clock.js';
import { clockOf, type RunningPart } from './process-parts.js';

/**
 * `hub sandbox`: stand-ins for the platforms (沙箱进程), listening where the hub will look for the platforms.
 *
 * @throws Error when an address or a secret is missing
 */
export async function sandbox(config: Config): Promise<RunningPart> {
  const sandboxes = await openSandboxes(config, clockOf(config));
  const addresses = Object.entries(sandboxes.addresses).map(([name, url]) => [`${name}-sandbox`, url]);
  return {
    addresses: Object.fromEntries(addresses),
    close: () => sandboxes.close(),
  };
}

/** Starts the stand-ins where the settings say that the platforms are; they send to the hub's HOST and PORT. */
export function openSandboxes(config: Config, clock: Clock): Promise<Sandboxes> {
  const { host, port, dataDir } = config;
  const stands = (name: string, setting: 'grid' | 'governance' | 'court') => {
    const url = config[`${setting}Url`];
    const secret = config[`${setting}Secret`];
    if (url === undefined || secret === undefined) {
      throw new Error(`${setting.toUpperCase()}_URL and ${setting.toUpperCase()}_SECRET are needed`);
    }
    return {
      port: Number(new URL(url).port),
      secret,
      callbackUrl: `http://${host}:${port}/callbacks/${name}`,
    };
  };
  return startSandboxes({
    folder: join(dataDir, 'sandbox'),
    clock,
    grid: stands('grid', 'grid'),
    'governance-app': stands('governance-app', 'governance'),
    court: stands('court', 'court'),
    'public-account': account(config),
    ...textMessages(config),
  });
}

function textMessages({ smsUrl, smsKeyId, smsSecret, smsSignName, smsTemplate }: Config) {
  if (!smsKeyId || !smsSecret || !smsSignName || !smsTemplate) return {};
  const own = { keyId: smsKeyId, secret: smsSecret, signName: smsSignName, template: smsTemplate };
  return { 'text-message': { ...own, port: Number(new URL(smsUrl).port) } };
}

function account({ host, port, ...settings }: Config) {
  const { wechatUrl, wechatAppId, wechatSecret, wechatToken, wechatAesKey } = settings;
  if (wechatAppId === undefined || wechatSecret === undefined || wechatToken === undefined) {
    throw new Error('WECHAT_APP_ID, WECHAT_SECRET and WECHAT_TOKEN are needed');
  }
  return {
    port: Number(new URL(wechatUrl).port),
    callbackUrl: `http://${host}:${port}/callbacks/public-account`,
    appId: wechatAppId,
    secret: wechatSecret,
    token: wechatToken,
    ...(wechatAesKey === undefined ? {} : { aesKey: wechatAesKey }),
  };
}
