import { type AgreementPaper, type PaperPart, SCHEDULE_HEAD } from '../domain/agreements/agreement-paper.js';

const A4 = { width: 11_906, height: 16_838 };
const FONT = 'SimSun';

/** An agreement as a Word document to be signed (调解协议书), on A4. Nobody but people wrote it, so no mark of a machine is on it. */
export async function renderAgreement(paper: AgreementPaper): Promise<Uint8Array> {
  const { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    await import('docx');
  const run = (words: string, size = 24, bold = false) =>
    new TextRun({ text: words, size, font: FONT, bold });
  const line = (words: string) => new Paragraph({ spacing: { line: 400 }, children: [run(words)] });
  const part = ({ title, lines }: PaperPart) => [
    new Paragraph({ keepNext: true, spacing: { before: 200 }, children: [run(title, 24, true)] }),
    ...lines.map(line),
  ];
  const row = (cells: readonly string[], isHead = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (words) => new TableCell({ children: [new Paragraph({ children: [run(words, 21, isHead)] })] }),
      ),
    });
  const schedule =
    paper.schedule.length === 0
      ? []
      : [
          ...part({ title: '履行安排', lines: [] }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [row(SCHEDULE_HEAD, true), ...paper.schedule.map((cells) => row(cells))],
          }),
        ];
  const document = new Document({
    title: paper.title,
    creator: '团结枢纽',
    sections: [
      {
        properties: { page: { size: A4 } },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [run(paper.title, 36, true)] }),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(`编号：${paper.number}`, 21)] }),
          ...paper.marks.map((mark) => new Paragraph({ children: [run(mark, 24, true)] })),
          ...paper.parts.flatMap(part),
          ...schedule,
          ...paper.afterwards.flatMap(part),
          ...paper.signatures.map(
            (words) => new Paragraph({ keepLines: true, spacing: { before: 300 }, children: [run(words)] }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
