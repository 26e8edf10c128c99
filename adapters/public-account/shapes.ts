import { z } from 'zod';
import { plainText } from '../kit/plain-text.js';

/** An openid, or the account's own original id (原始ID). */
export const userId = z.string().regex(/^[\w-]{1,64}$/);

/** A number of up to 64 bits, kept as text: JavaScript's numbers are too short for a MsgId. */
const longNumber = z.string().regex(/^[1-9]\d{0,19}$/);
const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,12})?$/)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, 'not on this earth');
const seconds = z
  .string()
  .regex(/^[1-9]\d{0,10}$/)
  .transform(Number);
/** An element without content is the empty string. */
const words = (most: number) => z.union([z.literal('').transform(() => undefined), plainText(most)]);

const head = { ToUserName: userId, FromUserName: userId, CreateTime: seconds };
const message = { ...head, MsgId: longNumber };

const textShape = z.object({ ...message, MsgType: z.literal('text'), Content: plainText(4_000) });
const voiceShape = z.object({
  ...message,
  MsgType: z.literal('voice'),
  Recognition: words(4_000).optional(),
});
const locationShape = z.object({
  ...message,
  MsgType: z.literal('location'),
  Location_X: degrees(90),
  Location_Y: degrees(180),
  Label: words(200).optional(),
});
const eventShape = z.object({
  ...head,
  MsgType: z.literal('event'),
  Event: z.string().regex(/^\w{1,64}$/),
  EventKey: z.string().max(256).optional(),
});
/** Anything else that carries a MsgId: image, video, shortvideo, link, and kinds that are yet to come. */
const mediaShape = z.object({
  ...message,
  MsgType: z.string().regex(/^(?!(?:text|voice|location|event)$)[a-z_]{1,32}$/),
});

export const accountMessageShape = z.object({
  xml: z.union([textShape, voiceShape, locationShape, eventShape, mediaShape]),
});

export type WeChatMessage = z.infer<typeof accountMessageShape>['xml'];

/** The envelope of an encrypted message; in compatible mode the plain fields stand beside it and are not looked at. */
export const envelopeShape = z.object({
  xml: z.object({ ToUserName: userId.optional(), Encrypt: z.string().regex(/^[A-Za-z0-9+/]{4,}={0,2}$/) }),
});
