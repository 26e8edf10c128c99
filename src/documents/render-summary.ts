import { dayInShanghai } from '../domain/law/day-in-shanghai.js';
import { PART_TITLES, SUMMARY_PARTS, type SummaryVersion } from '../domain/papers/case-summary.js';
import { aiMark } from './ai-mark.js';

const A4 = { width: 11_906, height: 16_838 };
const FONT = 'SimSun';

/**
 * A summary as a Word document (案件摘要文书), one A4 page for most cases: each line with the records that it was taken
 * from, what is missing as missing, who signed, and that it was made by machine, for people and in the file's properties.
 */
export async function renderSummary(disputeId: string, version: SummaryVersion): Promise<Uint8Array> {
  const { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const { number, at, lines, byModel, signed } = version;
  const label = byModel
    ? '人工智能生成（概述由语言模型撰写，经逐句核对）'
    : '人工智能生成（由程序从记录中摘录）';
  const text = (words: string, size = 21) => new TextRun({ text: words, size, font: FONT });
  const parts = SUMMARY_PARTS.filter((part) => part !== 'overview' || byModel).flatMap((part) => {
    const own = lines.filter((line) => line.part === part);
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [text(PART_TITLES[part], 24)] }),
      ...(own.length === 0 ? [new Paragraph({ children: [text('记录中没有。')] })] : []),
      ...own.map(
        (line) => new Paragraph({ children: [text(line.text), text(`〔${line.sources.join('、')}〕`, 16)] }),
      ),
    ];
  });
  const document = new Document({
    title: '案件摘要',
    creator: '团结枢纽',
    customProperties: [aiMark(`summary:${disputeId}:${number}`)],
    sections: [
      {
        properties: { page: { size: A4 } },
        footers: { default: new Footer({ children: [new Paragraph({ children: [text(label, 16)] })] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text('案件摘要', 32)] }),
          new Paragraph({ children: [text(label, 18)] }),
          new Paragraph({
            children: [
              text(
                `纠纷编号：${disputeId}　第${number}份　${dayInShanghai(at)}　据第${version.revision}次记录`,
                18,
              ),
            ],
          }),
          ...parts,
          new Paragraph({
            children: [
              text(
                signed
                  ? `签署：${signed.by.name}，${dayInShanghai(signed.at)}`
                  : '草稿，尚未签署，不得作为凭证。',
              ),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
