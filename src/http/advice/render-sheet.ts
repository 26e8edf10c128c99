import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { type FittedPage, fitPage } from '../../domain/advice/fit-page.js';
import { lastRevision, sheetState } from '../../domain/advice/sheet-state.js';
import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { sayDay } from '../../domain/law/say-day.js';
import { escapeHtml } from './escape-html.js';

const CHECKER_ROLES: Readonly<Record<string, string>> = {
  'village-legal-adviser': '村居法律顾问',
  'legal-aid-worker': '法律援助员',
};

/** What helps on a screen and is not printed; no script runs on this page. */
const ON_SCREEN =
  '<nav><p>打印：电脑上同时按Ctrl和P，手机上在浏览器菜单里选“打印”。</p><p><a href="/assistant/">回到法律助手</a></p></nav>';

/**
 * A sheet as one A4 page (建议单打印页).
 *
 * @param qrCode the address of the image that leads to the whole answer
 */
export function renderSheet(sheet: AdviceSheet, { answer }: LegalAnswer, qrCode: string): string {
  const { words, number } = lastRevision(sheet);
  const page = fitPage(answer.sections, words);
  const parts = [
    '<h1>普法建议单</h1>',
    '<p class="label">人工智能生成，仅供参考，不代替律师意见和有关机关的决定</p>',
    uncheckedMark(sheet),
    `<p class="question">问：${escapeHtml(page.question)}</p>`,
    page.concern ? `<p class="concern">${escapeHtml(page.concern)}</p>` : '',
    section('开单人的话', page.words && `<p>${escapeHtml(page.words)}</p>`),
    section('简单说', page.plain && `<p>${escapeHtml(page.plain)}</p>`),
    section(`法律怎么说（${sayDay(answer.date)}有效的条文）`, articles(page)),
    section('可以怎么做', list('ol', page.steps)),
    section('期限', list('ul', page.deadlines)),
    section('可以找谁', list('ul', page.help)),
    section('注意', list('ul', page.cautions)),
  ];
  const whole = lastRevision(sheet).check?.holderCode
    ? '扫码可看全部解答，不用登录'
    : '扫码登录后可看全部解答';
  const rest = page.leftOut.length > 0 ? `另有${page.leftOut.join('、')}，见二维码` : whole;
  return `<main class="page">${parts.join('')}<footer><img src="${qrCode}" alt="全部解答的二维码"><div><p>${rest}</p><p>${checkedBy(sheet)}</p><p>${escapeHtml(sheet.asker.name)}开具 · 第${number}版</p></div></footer></main>${ON_SCREEN}`;
}

/** The whole answer, to be read only (解答全文). */
export const renderAnswer = (sheet: AdviceSheet, { answer }: LegalAnswer): string =>
  `<main class="page"><h1>解答全文</h1>${uncheckedMark(sheet)}<p class="question">问：${escapeHtml(answer.question)}</p><p class="answer">${escapeHtml(answer.answer)}</p><p>${checkedBy(sheet)}</p></main>`;

function uncheckedMark(sheet: AdviceSheet): string {
  const last = lastRevision(sheet);
  const state = sheetState(last);
  if (state === 'accepted') return '';
  const why = last.check?.reason ? `，已退回：${escapeHtml(last.check.reason)}` : '';
  return `<p class="unchecked">未经核对，不得发放${why}</p>`;
}

function checkedBy(sheet: AdviceSheet): string {
  const { check } = lastRevision(sheet);
  if (!check?.accepted) return '未经核对';
  const role = CHECKER_ROLES[check.by.role] ?? '';
  return `${role}${escapeHtml(check.by.name)}，${sayDay(dayInShanghai(check.at))}核对`;
}

const section = (title: string, content: string | undefined): string =>
  content ? `<section><h2>${title}</h2>${content}</section>` : '';

const list = (kind: 'ol' | 'ul', lines: readonly string[]): string | undefined =>
  lines.length > 0
    ? `<${kind}>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</${kind}>`
    : undefined;

const articles = ({ law }: FittedPage): string | undefined =>
  law.length > 0
    ? `<div class="law">${law
        .map(
          ({ label, text, isWhole }) =>
            `<p><span class="article">${escapeHtml(label)}</span>\n${escapeHtml(text)}${isWhole ? '' : '……（余文见二维码）'}</p>`,
        )
        .join('')}</div>`
    : undefined;
