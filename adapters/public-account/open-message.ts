import { MOST_XML_BYTES, parseXml } from '../kit/parse-xml.js';
import type { RawCallback, Received } from '../port.js';
import type { AccountSettings } from './account-settings.js';
import { decryptMessage, type MessageKey } from './message-cipher.js';
import { accountMessageShape, envelopeShape, type WeChatMessage } from './shapes.js';
import { isSignatureOf } from './url-signature.js';

export type Refused = Extract<Received, { accepted: false }>;

/** What a POST of WeChat's says, and whether it came encrypted, so that the answer goes the same way. */
export interface OpenedMessage {
  readonly accepted: true;
  readonly message: WeChatMessage;
  readonly encrypted: boolean;
}

const FIVE_MINUTES_MS = 300_000;

/**
 * Whether the query of a callback bears the account's signature, and is fresh. Staleness is told of authentic
 * messages only, so that a forger learns nothing about the clock.
 */
export function checkQuery({ query }: RawCallback, settings: AccountSettings): Refused | undefined {
  const { signature, timestamp = '', nonce = '' } = query;
  if (!isSignatureOf([settings.token, timestamp, nonce], signature))
    return refuse('bad-signature', 401, 'query');
  if (!/^[1-9]\d{0,11}$/.test(timestamp)) return refuse('bad-signature', 401, 'timestamp');
  const age = Math.abs(settings.clock.now().getTime() - Number(timestamp) * 1_000);
  return age <= (settings.toleranceMs ?? FIVE_MINUTES_MS) ? undefined : refuse('stale', 401, 'stale');
}

/**
 * Verifies, decrypts and reads a message. Nothing is parsed before the signature of the query was found good, and
 * nothing decrypted before that of the message was. Where the account is set to encrypt, what comes plain is turned
 * away, whatever its query says.
 */
export function openMessage(
  callback: RawCallback,
  settings: AccountSettings,
  key: MessageKey | undefined,
): OpenedMessage | Refused {
  if (callback.body.byteLength > MOST_XML_BYTES) return refuse('malformed', 413, 'too large');
  const fault = checkQuery(callback, settings);
  if (fault) return fault;
  if (!key) return read(callback.body, false);
  const envelope = parseXml(callback.body, envelopeShape);
  if (!envelope.ok) return refuse('malformed', 400, `envelope: ${envelope.code}: ${envelope.detail}`);
  const { Encrypt } = envelope.value.xml;
  const { timestamp = '', nonce = '', msg_signature } = callback.query;
  if (!isSignatureOf([settings.token, timestamp, nonce, Encrypt], msg_signature)) {
    return refuse('bad-signature', 401, 'message');
  }
  const xml = decryptMessage(Encrypt, key);
  // To whoever sends, a message for another account is the same as a forged one.
  return xml === undefined ? refuse('bad-signature', 401, 'not for this account') : read(xml, true);
}

function read(xml: Uint8Array, encrypted: boolean): OpenedMessage | Refused {
  const parsed = parseXml(xml, accountMessageShape);
  if (!parsed.ok) return refuse('malformed', 400, `${parsed.code}: ${parsed.detail}`);
  return { accepted: true, message: parsed.value.xml, encrypted };
}

export const refuse = (code: Refused['code'], status: number, detail: string): Refused => ({
  accepted: false,
  code,
  status,
  detail,
});
