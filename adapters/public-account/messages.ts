import type { AccountChannel, AccountNoticeCommand } from '../../src/domain/platforms/platform-command.js';
import type { AccountSettings } from './account-settings.js';

/** Longest text of a customer message or passive reply, in bytes of UTF-8. */
export const MOST_TEXT_BYTES = 2_048;
/** Longest value of a `thing` in a template, in characters. */
const MOST_THING = 20;

/** One call of WeChat's interface. */
export interface AccountCall {
  readonly path: string;
  readonly json: object;
}

const CALLS: Readonly<
  Record<
    AccountChannel,
    (command: AccountNoticeCommand, settings: AccountSettings) => AccountCall | undefined
  >
> = {
  'customer-message': ({ openid, text }) =>
    text === '' || Buffer.byteLength(text) > MOST_TEXT_BYTES
      ? undefined
      : {
          path: '/cgi-bin/message/custom/send',
          json: { touser: openid, msgtype: 'text', text: { content: text } },
        },
  'subscribe-notice': (command, { templates }) =>
    ofTemplate('/cgi-bin/message/subscribe/bizsend', templates?.subscribe, command),
  template: (command, { templates }) =>
    ofTemplate('/cgi-bin/message/template/send', templates?.template, command),
};

/** The call that carries a notice, or `undefined` where no call of WeChat's can. */
export const callOf = (command: AccountNoticeCommand, settings: AccountSettings): AccountCall | undefined =>
  command.text.isWellFormed() && /^[\w-]{1,64}$/.test(command.openid)
    ? CALLS[command.channel](command, settings)
    : undefined;

function ofTemplate(
  path: string,
  template: string | undefined,
  { openid, text }: AccountNoticeCommand,
): AccountCall | undefined {
  if (template === undefined || text === '') return undefined;
  const signs = [...text.replaceAll(/\s+/g, ' ')];
  const value = signs.length > MOST_THING ? `${signs.slice(0, MOST_THING - 1).join('')}…` : signs.join('');
  return { path, json: { touser: openid, template_id: template, data: { thing1: { value } } } };
}
