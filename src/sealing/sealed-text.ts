const PREFIX = 'sealed:1:';
const FORM = /^sealed:1:(.+):([\w-]+)$/;

/** A sealed value taken apart. */
export interface SealedText {
  /** The data key that it was sealed with. */
  readonly keyId: string;
  readonly box: Buffer;
}

/** `sealed:1:KEY:BOX`, the box in base64url. The form of a sealed value (密文) wherever it is stored. */
export const formatSealed = ({ keyId, box }: SealedText): string =>
  `${PREFIX}${keyId}:${box.toString('base64url')}`;

/** @returns undefined for anything that has not the form of a sealed value */
export function parseSealed(value: unknown): SealedText | undefined {
  if (typeof value !== 'string' || !value.startsWith(PREFIX)) return undefined;
  const [, keyId, box] = FORM.exec(value) ?? [];
  return keyId === undefined || box === undefined ? undefined : { keyId, box: Buffer.from(box, 'base64url') };
}
