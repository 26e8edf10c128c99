import type { Delivery } from '../platforms/delivery.js';

/**
 * A text message (短信) to one telephone: the approved template with the number of what was reported, and nothing of the case,
 * since whoever holds the telephone reads it.
 */
export interface TextMessage {
  /** Told to the provider, who gives it back when asked: so that it can be found again. Says nothing by itself. */
  readonly key: string;
  /** Eleven digits of the mainland. */
  readonly phone: string;
  /** 受理编号. */
  readonly number: string;
}

/** What the provider says of a message when it is asked (短信回执). */
export type TextMessageReceipt =
  | { readonly state: 'delivered' }
  /** Given to the carrier, who has not said what became of it. */
  | { readonly state: 'waiting' }
  /** It did not arrive. */
  | { readonly state: 'failed'; readonly code: string }
  /** The provider never took it. */
  | { readonly state: 'unknown' }
  | { readonly state: 'unreachable'; readonly reason: string; readonly retryAfterMs?: number };

/** Sends text messages (短信网关). Never throws for anything that the provider or the network can do. */
export interface SmsSender {
  /** Sends once. `delivered` means that the provider took it; what became of it is asked later. */
  send(message: TextMessage): Promise<Delivery>;
  /** Asks for a message that was sent, or may have been, on the Chinese day of an instant. */
  find(message: TextMessage, sentAt: Date): Promise<TextMessageReceipt>;
}
