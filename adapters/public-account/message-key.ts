import { BadMessageKeyError } from './bad-message-key-error.js';

/**
 * The 32 bytes that messages are encrypted with (消息加解密密钥), of the 43 letters and digits that the account's
 * settings show as EncodingAESKey.
 *
 * @throws BadMessageKeyError
 */
export function messageKey(encodingAesKey: string): Buffer {
  if (!/^[A-Za-z0-9]{43}$/.test(encodingAesKey)) throw new BadMessageKeyError();
  return Buffer.from(`${encodingAesKey}=`, 'base64');
}
