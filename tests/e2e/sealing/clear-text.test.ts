import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/read-config.js';
import { systemClock } from '../../../src/domain/time/system-clock.js';
import { developmentKey } from '../../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { connectStore } from '../../../src/store/connect.js';
import { KeyFile } from '../../../src/store/sealing/key-file.js';
import { findLiveHub } from '../../../src/supervisor/live-hub.js';
import { demo } from '../../../src/wiring/demo.js';
import { eventually } from '../../kit/eventually.js';
import { PEOPLE } from '../../kit/people.js';
import { RunningHub } from '../../kit/running-hub.js';
import { findClearText, type Haystack } from './clear-text.js';
import { type SealedWord, sealedWords } from './sealed-values.js';

/** A case with everything in it that somebody could want to read. */
const REPORT = {
  requestKey: 'case-0001',
  title: '酒后打骂妻儿引发婚姻纠纷',
  summary: '丈夫醉酒后多次殴打妻子，八岁男孩在场受惊，邻居报警后民警到场劝开。',
  categoryCode: '0101',
  peopleInvolved: 3,
  happenedOn: '2026-11-20T00:00:00.000Z',
  place: { address: '妥排村老水井旁第三户', longitude: 102.451_379, latitude: 25.063_117 },
  areaCode: '530112010-001',
  parties: [
    {
      side: 'APPLICANT',
      name: '阿苏木呷',
      idNumber: '530112198505052345',
      phone: '13987654321',
      address: '妥排村十七号',
    },
    { side: 'RESPONDENT', name: '罗永顺', idNumber: '530112820202002', phone: '0871-68181234' },
  ],
};
const EVIDENCE = '女方右臂淤青，已由卫生院包扎，孩子暂住外婆家。';
const REASON = '女方当晚又被威胁，须先行隔离后再研判。';
const CORRECTION = { value: '老水井西侧新房', evidence: '户口簿第三页已核对。' };
const CORRECT = `mutation ($party: ID!, $value: String!, $evidence: String!) {
  requestCorrection(partyId: $party, field: ADDRESS, value: $value, evidence: $evidence) {
    ... on CorrectionFiled { correction { id } } } }`;
const ASKED = '本人持身份证到窗口申请查阅。';
const COPY = `query ($party: ID!, $reason: String!) { personalDataCopy(partyId: $party, reason: $reason) {
  ... on PersonalCopy { records { summary party { name idNumber phone } } } } }`;
/** Not personal: shows that what is logged is searched. It stands in the data folder's name, which a warning names. */
const LOGGED = '植入日志的一句话';

/** The office's own people: who did something is kept in clear. */
const OFFICE = ['段雪梅', '毕文华', '普艳', '杨丽琼', '团结街道综治中心'];
/** The court's number of a ruling: kept in clear, so that a ruling can be found. */
const CASE_NUMBER = /^\(\d{4}\)/;
const AREA_CODE = /^530112010(-\w+)?$/;

describe('what a thief finds in the hub’s files', () => {
  const parent = mkdtempSync(join(tmpdir(), 'hub-clear-text-'));
  const dataDir = join(parent, LOGGED);
  let hub: RunningHub;
  let connection: Connection;
  let redis: Redis;
  let words: SealedWord[];

  async function ask(query: string, variables: object): Promise<{ data?: unknown; errors?: unknown }> {
    const token = await issueDevelopmentToken(developmentKey(dataDir), PEOPLE.desk, systemClock);
    const response = await fetch(`${hub.address('http')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  }

  async function change(mutation: string, declared: string, variables: object): Promise<string> {
    const answer = await ask(
      `mutation (${declared}) { done: ${mutation} { ... on DisputeChanged { dispute { id } } ... on Refusal { message } } }`,
      variables,
    );
    const { id } = (answer.data as { done?: { dispute?: { id: string } } } | undefined)?.done?.dispute ?? {};
    if (id === undefined) throw new Error(JSON.stringify(answer));
    return id;
  }

  beforeAll(async () => {
    hub = await RunningHub.start({ DATA_DIR: dataDir, LOG_LEVEL: 'trace', SWEEP_EVERY_MS: '1000' });
    connection = await connectStore(hub.address('store'));
    redis = new Redis(hub.address('redis'));
    // So that a search sees what the files hold.
    await redis.config('SET', 'rdbcompression', 'no');

    const live = findLiveHub(dataDir);
    if (!live) throw new Error('the hub is not running');
    await demo(readConfig({ DATA_DIR: dataDir }), live, { run: '七', resume: false }, () => undefined);

    const id = await change('reportDispute(input: $input)', '$input: ReportInput!', { input: REPORT });
    const evidence = [{ kind: 'ASSESSMENT', text: EVIDENCE }];
    await change('advanceDispute(id: $id)', '$id: ID!', { id });
    await change('advanceDispute(id: $id, evidence: $evidence)', '$id: ID!, $evidence: [EvidenceInput!]!', {
      id,
      evidence,
    });
    await change('sendBackDispute(id: $id, reason: $reason)', '$id: ID!, $reason: String!', {
      id,
      reason: REASON,
    });
    await ask(CORRECT, { party: `${id}:1`, ...CORRECTION });
    await ask(COPY, { party: `${id}:1`, reason: ASKED });
    // An operation that fails with personal data in it is logged.
    await ask('mutation ($input: ReportInput!) { reportDispute(input: $input) { nothing } }', {
      input: REPORT,
    });
    await ask('query ($phone: ID!) { dispute(id: $phone) { title } }', { phone: REPORT.parties[0]?.phone });

    await eventually('the end of all work', async () => {
      const busy = await connection.collection('disputes').findOne({ nextEffectAt: { $exists: true } });
      return busy === null ? true : undefined;
    });
    await redis.save().catch(() => undefined);
    words = await sealedWords(connection, new KeyFile(join(dataDir, 'keys', 'sealing-keys.json')));
  });
  afterAll(async () => {
    await connection?.close();
    redis?.disconnect();
    await hub?.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  /** The sandboxes' files are left out: they are other systems' memory, which the hub does not keep. */
  function everything(): Haystack[] {
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !relative(dataDir, path).startsWith('sandbox'));
    return [
      ...files
        .filter((path) => existsSync(path))
        .map((path) => ({ name: relative(dataDir, path), bytes: readFileSync(path) })),
      { name: 'log', bytes: Buffer.from(hub.log) },
    ];
  }

  /** What is said of people: words, and numbers that name somebody. */
  const secrets = () => [
    ...new Set(
      words
        // The number that a resident asks by is kept in clear, so that the case can be found by it.
        .map(({ text }) => text.replace(/编号\d+/, '编号'))
        .filter((text) => /\p{Script=Han}/u.test(text) || /^[\d -]{7,}X?$/.test(text))
        .filter((text) => !OFFICE.includes(text) && !CASE_NUMBER.test(text) && !AREA_CODE.test(text)),
    ),
  ];

  it('is sealed: every word that was told', () => {
    const texts = words.map(({ text }) => text);
    const [wife, husband] = REPORT.parties;
    for (const told of [
      REPORT.title,
      REPORT.summary,
      REPORT.place.address,
      EVIDENCE,
      REASON,
      ASKED,
      ...Object.values(CORRECTION),
      ...[wife, husband].flatMap((party) => [party?.name, party?.idNumber, party?.phone]),
      '邻居垫高门前通道，堵住公共水沟，雨水倒灌进院，双方争执不下。',
      '谷律村8号',
      '李光明',
      '张桂兰',
      '双方达成协议：三日内清通水沟，恢复原通道高度。',
      '现场核查：水沟尚未完全清通。',
    ]) {
      expect(texts).toContain(told);
    }
    const fields = new Set(
      words.map(({ collection, field }) => `${collection} ${field.replace(/\d+/g, 'n')}`),
    );
    expect([...fields].sort()).toEqual(
      expect.arrayContaining([
        'audit reason',
        'corrections evidence',
        'corrections value',
        'disputes history.n.evidence.n.text',
        'disputes history.n.reason',
        'disputes place',
        'disputes summary',
        'disputes title',
        'gridRecords title',
        'inbox report',
        'parties address',
        'parties idNumber',
        'parties name',
        'parties phone',
      ]),
    );
  });

  it('is none of it in the store’s file, in Redis’ files or in the log', () => {
    const searched = everything();
    const names = searched.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['log', 'store/store.db', 'store/store.db-wal', 'redis/dump.rdb']),
    );
    expect(names.some((name) => name.startsWith('redis/appendonlydir/') && name.endsWith('.aof'))).toBe(true);
    for (const { name, bytes } of searched)
      if (/store\.db$|\.aof$/.test(name)) expect(bytes.length).toBeGreaterThan(0);
    expect(secrets().length).toBeGreaterThan(20);
    expect(findClearText([...secrets(), '102.451379'], searched)).toEqual([]);
  });

  it('would be found by this search: in the store, in Redis and in the log, in every form', async () => {
    const planted = [
      '植入库中的甲',
      '植入库中的乙乙乙乙乙乙乙乙乙乙乙乙',
      '植入库中的丙',
      '植入缓存的丁',
      '13800138000',
    ];
    const [plain = '', long = '', encoded = '', cached = '', phone = ''] = planted;
    await connection.collection<{ _id: string }>('disputes').insertOne({
      _id: 'planted',
      plain,
      long: JSON.stringify(long).replace(
        /[\u0080-\uffff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
      ),
      encoded: Buffer.from(`{"name":"${encoded}"}`).toString('base64'),
    } as never);
    await redis.set('planted', `${cached} ${phone}`);
    await redis.save();
    const found = await eventually('what was planted', async () => {
      const seen = findClearText([...planted, LOGGED], everything());
      return seen.length >= 8 ? seen : undefined;
    });
    for (const text of [plain, long, encoded]) {
      expect(found.filter((one) => one.startsWith(text)).join()).toMatch(/store\.db/);
    }
    for (const text of [cached, phone]) {
      expect(found).toContain(`${text} in redis/dump.rdb`);
      expect(found.filter((one) => one.startsWith(text)).join()).toMatch(/\.aof/);
    }
    expect(found).toContain(`${LOGGED} in log`);
  });

  it('has the keys in one file only, which is its owner’s alone', () => {
    const path = join(dataDir, 'keys', 'sealing-keys.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { master, blind } = JSON.parse(readFileSync(path, 'utf8'));
    const keys = [...Object.values<string>(master.keys), ...Object.values<string>(blind.keys)];
    expect(keys.length).toBeGreaterThan(1);
    for (const { name, bytes } of everything()) {
      if (name === 'keys/sealing-keys.json') continue;
      for (const key of keys) {
        const raw = Buffer.from(key, 'base64');
        for (const form of [
          raw,
          Buffer.from(key),
          Buffer.from(raw.toString('hex')),
          Buffer.from(raw.toString('base64url')),
        ]) {
          expect(bytes.includes(form)).toBe(false);
        }
      }
    }
  });
});
