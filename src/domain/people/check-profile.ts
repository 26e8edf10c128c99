import { findArea } from '../areas/find-area.js';
import { findPostArea } from '../areas/find-post-area.js';
import type { IsoDate } from '../law/iso-date.js';
import { isLanguage } from '../mediators/spoken-language.js';
import type { ProfileFacts } from './person-profile.js';
import { conflictingPosts } from './separated-duties.js';

const MOST = 20;
const isText = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most;

/** What is wrong with a person's particulars (人员档案检查), in a sentence fit to be shown; nothing where nothing is. */
export function faultInProfile(facts: ProfileFacts, today: IsoDate): string | undefined {
  const { name, phone, homeAreaCode, posts, languages, specialities, relatives, elder, mostCases } = facts;
  if (!isText(name, 80)) return '姓名须为 1 至 80 字。';
  if (phone !== undefined && !/^[+\d][\d -]{4,19}$/.test(phone)) return '联系电话不符合要求。';
  if (!findArea(homeAreaCode)) return '没有这个常住辖区。';
  if ([posts, languages, specialities, relatives].some((all) => all.length > MOST)) {
    return `岗位、语言、擅长类别和近亲属各不超过 ${MOST} 项。`;
  }
  if (posts.some(({ areaCode, from, until }) => !findPostArea(areaCode) || (until ?? from) < from)) {
    return '岗位的辖区不存在，或截止日早于起始日。';
  }
  if (new Set(posts.map(({ id }) => id)).size < posts.length) return '岗位编号不能重复。';
  if (posts.some((post) => conflictingPosts(posts, post).length > 0))
    return '三员分立：这些岗位不能由一人兼任。';
  if (posts.some(({ role }) => role === 'village-elder') !== (elder !== undefined)) {
    return '乡贤须登记类别和本人同意的日期；不担任乡贤的不登记。';
  }
  if (elder && elder.consentedOn > today) return '同意日期不能晚于今天。';
  if (!languages.every(isLanguage)) {
    return '语言须用 ISO 639-3 三位小写代码，方言（土语）名称为 1 至 20 字。';
  }
  if (!specialities.every((code) => /^\d{2}(\d{2})?$/.test(code))) return '擅长类别须为两位或四位代码。';
  if (!relatives.every((one) => isText(one.name, 80) && isText(one.relation, 20))) {
    return '近亲属姓名须为 1 至 80 字，关系须为 1 至 20 字。';
  }
  return Number.isInteger(mostCases) && mostCases >= 0 && mostCases <= 200
    ? undefined
    : '办案上限须为 0 至 200 的整数。';
}
