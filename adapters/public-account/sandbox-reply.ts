import { z } from 'zod';
import { parseXml } from '../kit/parse-xml.js';
import { decryptMessage, type MessageKey } from './message-cipher.js';
import { isSignatureOf } from './url-signature.js';

const sealedShape = z.object({
  xml: z.object({
    Encrypt: z.string(),
    MsgSignature: z.string(),
    TimeStamp: z.string(),
    Nonce: z.string(),
  }),
});
const textShape = z.object({
  xml: z.object({
    ToUserName: z.string().min(1),
    FromUserName: z.string().min(1),
    CreateTime: z.string().regex(/^\d+$/),
    MsgType: z.literal('text'),
    Content: z.string().min(1),
  }),
});

/** What WeChat says to the user for an account whose answer it cannot use. */
const NO_SERVICE = '该公众号暂时无法提供服务，请稍后再试';

/** What the user sees of the hub's answer; `undefined` for nothing. */
export function readReply(
  body: string,
  { token, key }: { readonly token: string; readonly key: MessageKey | undefined },
): string | undefined {
  if (body === '' || body === 'success') return undefined;
  const xml = key ? opened(body, token, key) : Buffer.from(body);
  const read = xml === undefined ? undefined : parseXml(xml, textShape);
  return read?.ok ? read.value.xml.Content : NO_SERVICE;
}

function opened(body: string, token: string, key: MessageKey): Buffer | undefined {
  const read = parseXml(Buffer.from(body), sealedShape);
  if (!read.ok) return undefined;
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = read.value.xml;
  if (!isSignatureOf([token, TimeStamp, Nonce, Encrypt], MsgSignature)) return undefined;
  return decryptMessage(Encrypt, key);
}
