import type { Turn } from '../../domain/account/conversation.js';
import type { AccountContent } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import { inboxEntryId } from '../inbox/inbox-entry-id.js';

/** What a resident said in these turns (会话原文), in their order; it lies in the inbox, as it came. */
export async function whatWasSaid(
  turns: readonly Turn[],
  { repositories }: ServiceContext,
): Promise<(string | undefined)[]> {
  const idOf = ({ messageId }: Turn): string =>
    inboxEntryId({ platform: 'public-account', eventId: messageId });
  const entries = await repositories.inbox.findMany(turns.map(idOf));
  const said = new Map(
    entries.map(({ id, report }) => [
      id,
      report?.kind === 'account-message' ? inWords(report.content) : undefined,
    ]),
  );
  return turns.map((turn) => said.get(idOf(turn)));
}

function inWords(content: AccountContent): string {
  switch (content.type) {
    case 'text':
      return content.text;
    case 'voice':
      return content.recognition ?? '［语音］';
    case 'place':
      return `［位置］${content.label ?? ''}`;
    case 'media':
      return '［图片或视频］';
    case 'follow':
      return '［关注］';
    case 'unfollow':
      return '［取消关注］';
    case 'scan':
      return '［扫码］';
    case 'menu':
      return '［菜单］';
    case 'event':
      return '［其他操作］';
  }
}
