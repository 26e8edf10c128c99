import { findArea } from '../areas/find-area.js';
import { NOTICE_KINDS } from './notice-kind.js';
import type { Occasion } from './occasion.js';

/** What a notice says (提醒内容): kind, number of the dispute, place down to the grid, day; or which card. Nobody is named in it. */
export function sayOccasion({ kind, disputeId, areaCode, dueOn, title }: Occasion): string {
  if (title !== undefined) return `${NOTICE_KINDS[kind]}：“${title}”。请阅知。`;
  const place = findArea(areaCode)?.name;
  const parts = [
    ...(disputeId === undefined ? [] : [`纠纷${disputeId}`]),
    ...(place === undefined ? [] : [place]),
    ...(dueOn === undefined ? [] : [`期限${dueOn}`]),
  ];
  return `${NOTICE_KINDS[kind]}：${parts.join('，')}。请阅知并办理。`;
}
