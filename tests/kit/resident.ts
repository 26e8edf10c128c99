import { z } from 'zod';
import { eventually } from './eventually.js';

const eventShape = z.object({ eventId: z.string() });
const deliveriesShape = z.object({
  items: z.array(
    z.object({
      eventId: z.string(),
      state: z.string(),
      attempts: z.number().optional(),
      tookMs: z.number().optional(),
      reply: z.string().optional(),
    }),
  ),
});
const shownShape = z.object({ items: z.array(z.object({ how: z.string(), text: z.string() })) });

/** While the hub starts again, WeChat may give up on more than one message. */
const MOST_TRIES = 5;

/** A resident with WeChat in her hand, at the sandbox. */
export class Resident {
  constructor(
    private readonly sandbox: string,
    readonly openid: string,
  ) {}

  /** Writes something, and gives what she is shown as the answer; `undefined` for nothing. */
  async writes(content: string): Promise<string | undefined> {
    return this.answerTo(await this.sends({ type: 'text', content }));
  }

  async speaks(recognition?: string): Promise<string | undefined> {
    return this.answerTo(
      await this.sends({ type: 'voice', ...(recognition === undefined ? {} : { recognition }) }),
    );
  }

  async sendsPlace(latitude: number, longitude: number, label: string): Promise<string | undefined> {
    return this.answerTo(await this.sends({ type: 'location', latitude, longitude, label }));
  }

  async does(event: string, eventKey = ''): Promise<string | undefined> {
    const made = await this.call('/control/events', { openid: this.openid, event, eventKey });
    return this.answerTo(eventShape.parse(made).eventId);
  }

  /** Writes, and writes the same again where WeChat has given up and said that nobody answers, as people do. */
  async insists(text: string): Promise<string | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.writes(text);
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Sends a message and does not wait; gives its id. */
  async sends(message: object): Promise<string> {
    const made = await this.call('/control/messages', { openid: this.openid, ...message });
    return eventShape.parse(made).eventId;
  }

  /** All deliveries of a message or event, once each has come to its end. */
  deliveries(eventId: string) {
    return eventually(`an answer to ${eventId}`, async () => {
      const { items } = deliveriesShape.parse(await this.call('/control/deliveries'));
      const own = items.filter((one) => one.eventId === eventId);
      return own.some(({ state }) => state === 'pending') ? undefined : own;
    });
  }

  /** Everything that she has been shown, passive replies included, oldest first. */
  async seen(how?: string): Promise<string[]> {
    const { items } = shownShape.parse(await this.call(`/control/users/${this.openid}`));
    return items.filter((one) => how === undefined || one.how === how).map(({ text }) => text);
  }

  async call(path: string, json?: object): Promise<unknown> {
    const response = await fetch(`${this.sandbox}${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      ...(json === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  private async answerTo(eventId: string): Promise<string | undefined> {
    const [delivery] = await this.deliveries(eventId);
    if (delivery?.state !== 'acknowledged') throw new Error(`${eventId} was not taken`);
    return delivery.reply;
  }
}
