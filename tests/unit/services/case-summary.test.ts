import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../../../src/assistant/create-assistant.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { recordEvent } from '../../../src/domain/disputes/record-event.js';
import type { SummaryVersion } from '../../../src/domain/papers/case-summary.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { asPunctuated } from '../../../src/services/disputes/summaries/as-punctuated.js';
import { exportCaseSummary } from '../../../src/services/disputes/summaries/export-case-summary.js';
import { requestCaseSummary } from '../../../src/services/disputes/summaries/request-case-summary.js';
import { signCaseSummary } from '../../../src/services/disputes/summaries/sign-case-summary.js';
import { languageModel } from '../../../src/wiring/language-model.js';
import { type ModelServerUnderTest, modelServer } from '../../kit/model-server.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { unpacked } from '../../kit/unpacked.js';

const HANDLED =
  '李光明认为水沟是公用的，要求张桂兰疏通。张桂兰表示门前通道是自家的。双方都认可水沟修于2010年。' +
  '调解员建议通道下埋涵管，费用各出一半，共八百元。双方同意由张桂兰在十二月一日前埋好涵管。' +
  '围墙的裂缝尚未评估。李光明私下说底线是四百元，不要告诉对方。他还欠着三千元的债。这话要保密。王小虎（9岁）也在场，电话13800000001。';

describe('the summary of a case', () => {
  let hub: TestHub;
  let dispute: Dispute;
  beforeEach(async () => {
    hub = await testHub();
    dispute = await handled(DITCH);
  });
  afterEach(() => hub.close());

  async function handled(report: typeof DITCH): Promise<Dispute> {
    const opened = await reportDispute(
      report,
      `request-${report.parties.length}-${report.title.length}-0000`,
      PEOPLE.gridWorker,
      hub.services,
    );
    if (isRefusal(opened)) throw new Error(opened.message);
    await hub.settle();
    const noted = await hub.services.repositories.disputes.change(opened.id, (current) => {
      const next = recordEvent(
        current,
        {
          action: 'moved',
          move: 'advance',
          from: 'handle',
          to: 'feed-back',
          evidence: [{ kind: 'handling-record', text: HANDLED }],
        },
        PEOPLE.mediator,
        hub.clock.now(),
      );
      return { next, result: next };
    });
    if (!noted) throw new Error('the dispute is gone');
    return noted;
  }

  async function made(id = dispute.id): Promise<SummaryVersion> {
    const taken = await requestCaseSummary(id, PEOPLE.desk, hub.services);
    expect(isRefusal(taken) ? taken.message : taken.stage).toBe('waiting');
    await hub.settle();
    const summary = await hub.services.repositories.caseSummaries.find(id);
    expect(summary?.stage).toBe('ready');
    const version = summary?.versions.at(-1);
    if (!version) throw new Error('nothing was made');
    return version;
  }

  const partOf = ({ lines }: SummaryVersion, part: string) =>
    lines.filter((line) => line.part === part).map(({ text }) => text);

  it('puts the records’ own sentences where they belong, each with its record, and nobody’s name', async () => {
    const version = await made();
    expect(partOf(version, 'positions')).toContain('申请人认为水沟是公用的，要求被申请人疏通。');
    expect(partOf(version, 'facts')).toEqual(['双方都认可水沟修于2010年。']);
    expect(partOf(version, 'proposals')).toContain('调解员建议通道下埋涵管，费用各出一半，共八百元。');
    expect(partOf(version, 'agreement')).toEqual(['双方同意由被申请人在十二月一日前埋好涵管。']);
    expect(partOf(version, 'open')).toEqual(['围墙的裂缝尚未评估。']);
    expect(version.lines.every(({ sources }) => sources.every((source) => /^history:\d/.test(source)))).toBe(
      true,
    );
    expect(JSON.stringify(version.lines)).not.toMatch(/李光明|张桂兰|王小虎|13800000001|底线|四百元|三千元/);
  });

  it.each([
    ['他说,要赔:(三千)!', '他说，要赔：（三千）！', '他说，要赔：（三千）！'],
    ['他说,要赔;算了', '他说,要赔；算了', '他说,要赔；算了'],
    ['9:30到,走了......', '9:30到，走了……', '9:30到，走了……'],
    ['A,B', 'A,B', 'A,B'],
  ])('keeps the punctuation as it was written: %s', (narrow, written, kept) => {
    expect(asPunctuated(narrow, written)).toBe(kept);
  });

  it('is sealed, kept by versions, signed once by a person who saw the newest', async () => {
    await made();
    await made();
    const { services } = hub;
    expect(await signCaseSummary(dispute.id, 1, PEOPLE.desk, services)).toMatchObject({
      code: 'stale-revision',
    });
    expect(await signCaseSummary(dispute.id, 3, PEOPLE.desk, services)).toMatchObject({ code: 'not-found' });
    expect(await signCaseSummary(dispute.id, 2, PEOPLE.farMediator, services)).toMatchObject({
      code: 'not-found',
    });
    expect(await signCaseSummary(dispute.id, 2, PEOPLE.desk, services)).toMatchObject({
      versions: [{ number: 1 }, { number: 2, signed: { by: PEOPLE.desk } }],
    });
    expect(await signCaseSummary(dispute.id, 2, PEOPLE.desk, services)).toMatchObject({
      code: 'already-decided',
    });
    await hub.settle();
    const [raw] = await services.repositories.connection.collection('caseSummaries').find().toArray();
    expect(JSON.stringify(raw)).not.toContain('涵管');
    const entries = await services.repositories.connection.collection('audit').find().toArray();
    expect(entries.filter((entry) => JSON.stringify(entry).includes('summary-signed'))).toHaveLength(1);
  });

  it('leaves as a Word document that says that a machine made it, to people and to programs, and is recorded', async () => {
    const version = await made();
    const docx = await exportCaseSummary(dispute.id, version.number, PEOPLE.desk, hub.services);
    if (isRefusal(docx)) throw new Error(docx.message);
    const words = await unpacked(docx, 'word/document.xml');
    for (const said of [
      '人工智能生成',
      '草稿，尚未签署',
      '双方主张',
      '双方都认可水沟修于2010年。',
      'history:',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/李光明|张桂兰/);
    const properties = await unpacked(docx, 'docProps/custom.xml');
    const [, json = ''] = /name="AIGC"[^>]*><vt:lpwstr>([^<]*)</.exec(properties) ?? [];
    expect(JSON.parse(json.replaceAll('&quot;', '"'))).toMatchObject({
      Label: '1',
      ContentProducer: '团结枢纽',
      ProduceID: `summary:${dispute.id}:1`,
      PropagateID: `summary:${dispute.id}:1`,
    });
    for (const stranger of [
      PEOPLE.farMediator,
      PEOPLE.auditor,
      PEOPLE.volunteer,
      { role: 'anonymous' } as const,
    ]) {
      expect(await exportCaseSummary(dispute.id, 1, stranger, hub.services)).toMatchObject({
        code: 'not-found',
      });
    }
    const entries = await hub.services.repositories.connection
      .collection('audit')
      .find({ action: 'exported' })
      .toArray();
    expect(entries).toHaveLength(1);
  });

  describe('with a model', () => {
    let server: ModelServerUnderTest;
    beforeEach(async () => {
      server = await modelServer();
      server.says(
        () => '申请人要求被申请人疏通水沟〔2〕。双方认可水沟修于2010年〔2〕。被申请人应当赔偿五千元〔2〕。',
      );
      const { repositories } = hub.services;
      const model = languageModel(
        {
          llmUrl: server.url,
          llmModel: 'm',
          llmKey: undefined,
          llmTimeoutMs: 5_000,
          llmDailyTokens: 100_000,
          llmDailyCost: 0,
          llmPrice: 0,
        },
        repositories,
      );
      const assistant = createAssistant({
        connection: repositories.connection,
        dataDir: hub.dataDir,
        clock: hub.clock,
        model,
      });
      Object.assign(hub.services, { assistant });
    });
    afterEach(() => server.close());

    it('has an overview, of which only what the records hold is left', async () => {
      const version = await made();
      expect(version.byModel).toBe(true);
      expect(partOf(version, 'overview')).toEqual([
        '申请人要求被申请人疏通水沟。',
        '双方认可水沟修于2010年。',
      ]);
      expect(server.asked.map(({ body }) => body).join()).not.toMatch(
        /李光明|张桂兰|王小虎|13800000001|四百元/,
      );
    });

    it('tells it nothing of a case with a child in it', async () => {
      const child = await handled({
        ...DITCH,
        title: '抚养',
        parties: [
          { name: '杨小妹', side: 'applicant', bornOn: '2017-03-01' },
          { name: '杨大山', side: 'respondent' },
        ],
      });
      const version = await made(child.id);
      expect(version.byModel).toBe(false);
      expect(server.asked).toEqual([]);
      expect(JSON.stringify(version.lines)).not.toContain('杨小妹');
    });
  });
});
