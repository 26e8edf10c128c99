import { createHash } from 'node:crypto';
import type { AccountContent, AccountMessage } from '../../src/domain/platforms/platform-report.js';
import type { WeChatMessage } from './shapes.js';
import { toWgs84 } from './to-wgs84.js';

/** A message or event of WeChat's in the hub's words. */
export function toReport(message: WeChatMessage): AccountMessage {
  const eventId = eventIdOf(message);
  return {
    kind: 'account-message',
    platform: 'public-account',
    eventId,
    externalId: eventId,
    occurredAt: new Date(message.CreateTime * 1_000),
    openid: message.FromUserName,
    content: contentOf(message),
  };
}

/**
 * What tells a repetition from something new: the MsgId of a message; of an event, which has none, who, when and
 * what, hashed because it becomes part of an id and an openid must not.
 */
function eventIdOf(message: WeChatMessage): string {
  if ('MsgId' in message) return `m:${message.MsgId}`;
  const { FromUserName, CreateTime, Event, EventKey = '' } = message;
  const key = JSON.stringify([FromUserName, CreateTime, Event, EventKey]);
  return `e:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

function contentOf(message: WeChatMessage): AccountContent {
  if ('Content' in message) return { type: 'text', text: message.Content };
  if ('Location_X' in message) {
    const { Location_X: latitude, Location_Y: longitude, Label: label } = message;
    return { type: 'place', ...toWgs84({ longitude, latitude }), ...(label === undefined ? {} : { label }) };
  }
  if ('Event' in message) return eventOf(message.Event, message.EventKey ?? '');
  if (message.MsgType === 'voice' && 'Recognition' in message && message.Recognition !== undefined) {
    return { type: 'voice', recognition: message.Recognition };
  }
  return message.MsgType === 'voice' ? { type: 'voice' } : { type: 'media', name: message.MsgType };
}

function eventOf(event: string, key: string): AccountContent {
  switch (event) {
    case 'subscribe':
      return { type: 'follow' };
    case 'unsubscribe':
      return { type: 'unfollow' };
    case 'SCAN':
      return { type: 'scan' };
    case 'CLICK':
      return { type: 'menu', key };
    default:
      return { type: 'event', name: event };
  }
}
