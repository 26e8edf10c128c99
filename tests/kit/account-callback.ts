import { writeXml } from '../../adapters/kit/write-xml.js';
import { decryptMessage, encryptMessage } from '../../adapters/public-account/message-cipher.js';
import { messageKey } from '../../adapters/public-account/message-key.js';
import { urlSignature } from '../../adapters/public-account/url-signature.js';
import { ACCOUNT } from './test-server.js';

/** What `oResident1` sends in WeChat, as the XML that WeChat makes of it; an event has no `MsgId`. */
export const accountMessage = (at: Date, fields: Readonly<Record<string, string>>): string =>
  writeXml({
    ToUserName: 'gh_sandbox',
    FromUserName: 'oResident1',
    CreateTime: Math.floor(at.getTime() / 1_000),
    ...fields,
  });

/**
 * Posts to a hub what WeChat would, in safe mode (安全模式).
 *
 * @param wrong what a forger would do otherwise
 */
export function postAsWechat(
  hub: string,
  xml: string,
  at: Date,
  wrong: { readonly appId?: string; readonly plain?: boolean; readonly signature?: object } = {},
): Promise<Response> {
  const { appId = ACCOUNT.appId, plain = false, signature = {} } = wrong;
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const Encrypt = encryptMessage(xml, { key: messageKey(ACCOUNT.aesKey), appId });
  const query = new URLSearchParams({
    signature: urlSignature([ACCOUNT.token, timestamp, 'n1']),
    timestamp,
    nonce: 'n1',
    encrypt_type: 'aes',
    msg_signature: urlSignature([ACCOUNT.token, timestamp, 'n1', Encrypt]),
    ...signature,
  });
  return fetch(`${hub}/callbacks/public-account?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: plain ? xml : writeXml({ ToUserName: 'gh_sandbox', Encrypt }),
    // WeChat cuts off who has not answered by then.
    signal: AbortSignal.timeout(5_000),
  });
}

/** What the resident sees of an answer; `success` for nothing. */
export async function shownOf(response: Response): Promise<string> {
  const text = await response.text();
  const encrypted = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(text)?.[1];
  const key = { key: messageKey(ACCOUNT.aesKey), appId: ACCOUNT.appId };
  const xml = encrypted === undefined ? text : (decryptMessage(encrypted, key)?.toString() ?? '');
  return /<Content><!\[CDATA\[([\s\S]*?)\]\]>/.exec(xml)?.[1] ?? xml;
}
