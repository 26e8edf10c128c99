import type { SpeakingParty } from './mediation-case.js';
import type { Criterion, Place } from './place.js';
import { ENOUGH } from './understanding.js';

const CLOSENESS = ['', '同一街道', '同一社区', '同一网格'] as const;
const CATEGORY = ['未登记擅长此类纠纷', '擅长此大类纠纷', '擅长此类纠纷'] as const;
const UNDERSTOOD = ['不通', '略通', '基本通', '畅通'] as const;

const BEHIND: Readonly<Record<Criterion, string>> = {
  language: '语言契合不及前一名',
  closeness: '距离较前一名远',
  category: '类别契合不及前一名',
  strain: '在办件数超过平均数一半以上，排在条件相同者之后',
  record: '调解成效不及前一名',
  load: '在办件数多于前一名',
  name: '与前一名条件相同，按编号排序',
};

/** Why somebody has this place, in sentences fit to be shown (推荐理由): at least one. */
export function reasonsOfPlace(place: Place, parties: readonly SpeakingParty[]): string[] {
  const { record, load, behindBy } = place;
  return [
    languageReason(place, parties),
    `${CLOSENESS[place.closeness] ?? ''}`,
    CATEGORY[place.category] ?? '',
    record.ended === 0 ? '尚无办结记录' : `办结 ${record.ended} 件，成功 ${record.succeeded} 件`,
    `在办 ${load} 件${place.isStrained ? '（偏多）' : ''}`,
    ...(behindBy ? [BEHIND[behindBy]] : []),
  ];
}

function languageReason({ understanding }: Place, parties: readonly SpeakingParty[]): string {
  const asked = parties.flatMap(({ languages }, index) => (languages.length > 0 ? [index] : []));
  if (asked.length === 0) return '当事人语言尚未登记';
  const grades = asked.map((index) => understanding[index] ?? 0);
  if (grades.every((grade) => grade >= ENOUGH)) return '能与登记了语言的各方当事人直接交谈';
  return `与当事人沟通：${asked.map((index) => `第${index + 1}方${UNDERSTOOD[understanding[index] ?? 0]}`).join('、')}`;
}
