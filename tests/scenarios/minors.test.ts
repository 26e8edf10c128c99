import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask } from '../kit/ask.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const NINE = { side: 'APPLICANT', name: '周小满', bornOn: '2017-03-12' };
const FIFTEEN = { side: 'APPLICANT', name: '周冬至', idNumber: idNumber('20110101') };
const MOTHER = { side: 'APPLICANT', name: '陈玉兰', phone: '13900000021' };
const FATHER = { side: 'RESPONDENT', name: '周建国', phone: '13900000022' };
const STORY = '离婚后周小满随谁生活，陈玉兰和周建国各执一词。';
const SECRETS = [
  NINE.name,
  FIFTEEN.name,
  FIFTEEN.idNumber,
  MOTHER.name,
  MOTHER.phone,
  FATHER.name,
  FATHER.phone,
  STORY,
];

const OUTCOME = `{ __typename ... on DisputeChanged { dispute { id } } ... on Refusal { code } }`;
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) ${OUTCOME} }`;
const CASE = `query ($id: ID!) { dispute(id: $id) { step title summary categoryCode protections
  parties { name idNumber } history { action } court { status } withheld { field code } } }`;
const EXPORT = `{ deidentifiedCases(from: "2026-11-01", to: "2026-11-30") { __typename
  ... on DeidentifiedCases { leftOut cases { period areaCode categoryClass scaleCode step courtStatus } } } }`;

interface Outcome {
  readonly dispute?: { readonly id: string };
}
interface Exported {
  readonly leftOut: number;
  readonly cases: readonly { readonly areaCode: string; readonly categoryClass: string | null }[];
}

describe('a custody dispute with children of nine and fifteen', () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  let server: TestServer;
  let custody: string;

  async function report(number: number, changes: object): Promise<string> {
    const input = {
      requestKey: `request-${number}`,
      title: '排水纠纷',
      summary: '水沟被堵。',
      categoryCode: '0201',
      peopleInvolved: 2,
      happenedOn: `2026-11-0${number}T00:00:00Z`,
      place: { address: `谷律村${number}号` },
      areaCode: '530112010-001',
      parties: [
        { side: 'APPLICANT', name: `李${'甲乙丙丁戊己庚辛'[number]}明`, phone: `1380000100${number}` },
        { side: 'RESPONDENT', name: `张${'甲乙丙丁戊己庚辛'[number]}兰`, phone: `1390000100${number}` },
      ],
      ...changes,
    };
    const { dispute } = await ask<Outcome>(server, PEOPLE.gridWorker, REPORT, { input });
    await server.hub.settle();
    return dispute?.id ?? '';
  }

  beforeAll(async () => {
    server = await testServer('in-process', { logger: log });
    custody = await report(1, {
      title: '抚养纠纷',
      summary: STORY,
      categoryCode: '0101',
      peopleInvolved: 4,
      parties: [MOTHER, FATHER, NINE, FIFTEEN],
    });
    for (const number of [2, 3, 4]) await report(number, {});
    await report(5, { parties: [FATHER, FIFTEEN] });
    await report(6, { parties: [MOTHER, NINE] });
  });
  afterAll(() => server.close());

  const look = (who: Actor, id = custody) =>
    ask<Record<string, unknown> & { withheld: readonly { field: string; code: string }[] }>(
      server,
      who,
      CASE,
      { id },
    );

  it('is null to a partner who may read disputes, field by field and with the reason', async () => {
    const { withheld, ...fields } = await look(PEOPLE.partner);
    expect(new Set(Object.values(fields))).toEqual(new Set([null]));
    for (const field of ['step', 'title', 'categoryCode', 'parties', 'history']) {
      expect(withheld).toContainEqual(
        expect.objectContaining({ field, code: expect.stringMatching(/PROTECTED|NOT_/) }),
      );
    }
    expect(withheld).toContainEqual({ field: 'step', code: 'PROTECTED' });
  });

  it('shows the desk masked names, and a mediator of elsewhere nothing', async () => {
    const seen = JSON.stringify(await look(PEOPLE.desk));
    expect(seen).toContain('周*满');
    expect(seen).not.toContain(`${NINE.name.slice(1)}","idNumber`);
    expect((await look(PEOPLE.farMediator)).parties).toBeNull();
  });

  it('is taken out for study as one of several, without where and what about', async () => {
    const exported = await ask<Exported>(server, PEOPLE.desk, EXPORT);
    expect(exported).toMatchObject({ leftOut: 0 });
    const blurred = exported.cases.filter(({ categoryClass }) => categoryClass === null);
    expect(blurred).toHaveLength(3);
    for (const { areaCode } of blurred) expect(areaCode).toBe('530112010');
    expect(exported.cases.filter(({ categoryClass }) => categoryClass === '02')).toHaveLength(3);
    const text = JSON.stringify(exported);
    for (const secret of [...SECRETS, custody, '谷律', '530112010-001']) expect(text).not.toContain(secret);
    for (const who of [PEOPLE.partner, PEOPLE.mediator, PEOPLE.auditor]) {
      expect((await server.ask(who, EXPORT)).body.data).toEqual({ deidentifiedCases: null });
    }
    const [entry] = await server.hub.services.repositories.audit.page({ action: 'exported' }, { limit: 1 });
    expect(entry).toMatchObject({ detail: 'deidentified', count: 6, by: { personId: PEOPLE.desk.personId } });
  });

  it('is in no log, whatever was asked and failed; what is in the log is found', async () => {
    await server.ask(PEOPLE.desk, `query ($id: ID!) { dispute(id: $id) { nothing } }`, { id: NINE.name });
    await server.ask(PEOPLE.desk, REPORT, { input: { title: STORY, parties: [NINE] } });
    await server.ask(undefined, `{ ask(question: "${STORY}") { __typename } }`);
    log.info({ planted: '植入的名字' }, 'planted');
    const text = lines.join('');
    expect(text).toContain('植入的名字');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });
});
