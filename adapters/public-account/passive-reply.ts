import { randomInt } from 'node:crypto';
import type { Clock } from '../../src/domain/time/clock.js';
import { writeXml } from '../kit/write-xml.js';
import type { CallbackReply } from '../port.js';
import { encryptMessage, type MessageKey } from './message-cipher.js';
import type { WeChatMessage } from './shapes.js';
import { urlSignature } from './url-signature.js';

/** Says that the message has arrived and that nothing is answered at once. */
export const TAKEN: CallbackReply = {
  status: 200,
  contentType: 'text/plain; charset=utf-8',
  body: 'success',
};

/**
 * A text as the answer to a message within its own request (被动回复), encrypted where the message was.
 *
 * @param encryption `undefined` for an answer in the clear
 */
export function passiveReply(
  text: string,
  { ToUserName, FromUserName }: WeChatMessage,
  clock: Clock,
  encryption: { readonly token: string; readonly key: MessageKey } | undefined,
): CallbackReply {
  const seconds = Math.floor(clock.now().getTime() / 1_000);
  const xml = writeXml({
    ToUserName: FromUserName,
    FromUserName: ToUserName,
    CreateTime: seconds,
    MsgType: 'text',
    Content: text,
  });
  const body = encryption ? sealed(xml, seconds, encryption) : xml;
  return { status: 200, contentType: 'application/xml; charset=utf-8', body };
}

function sealed(xml: string, seconds: number, { token, key }: { token: string; key: MessageKey }): string {
  const Encrypt = encryptMessage(xml, key);
  const Nonce = String(randomInt(1e9, 1e10));
  const MsgSignature = urlSignature([token, String(seconds), Nonce, Encrypt]);
  return writeXml({ Encrypt, MsgSignature, TimeStamp: seconds, Nonce });
}
