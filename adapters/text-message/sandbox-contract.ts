import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import type { Route, SandboxAnswer, SandboxRequest } from '../kit/sandbox/route.js';
import { acs3Signature, sha256 } from './acs3-signature.js';
import type { SmsLedger } from './sandbox-ledger.js';

const TOLERANCE_MS = 15 * 60_000;
const HEADER = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([\w;-]+),Signature=([0-9a-f]{64})$/;
/** Longest value of a field, in characters. */
const MOST_FIELD = 35;
const fieldsShape = z.strictObject({ number: z.string().min(1).max(MOST_FIELD) });

/** An error that a test wants to see, so many times. */
export interface PlannedSmsError {
  code: string;
  message: string;
  times: number;
}

export interface SmsContractParts {
  readonly ledger: SmsLedger;
  readonly clock: Clock;
  readonly planned: PlannedSmsError[];
  readonly account: {
    readonly keyId: string;
    readonly secret: string;
    readonly signName: string;
    readonly template: string;
  };
}

/** The part of the provider's public interface that the hub uses; it says no with 200 and a `Code`, or 4xx to a bad signature. */
export const smsContract = (parts: SmsContractParts): Route[] => [
  {
    method: 'POST',
    path: '/',
    handle(request) {
      const fault = signatureFault(request, parts);
      if (fault !== undefined) return { status: 400, json: { Code: fault, Message: fault, RequestId: 'R' } };
      return request.headers['x-acs-action'] === 'SendSms' ? send(request, parts) : details(request, parts);
    },
  },
];

function signatureFault(
  { headers, query }: SandboxRequest,
  { account, clock, ledger }: SmsContractParts,
): string | undefined {
  const [, keyId, names = '', signature = ''] = HEADER.exec(headers.authorization ?? '') ?? [];
  if (keyId === undefined) return 'IncompleteSignature';
  if (keyId !== account.keyId) return 'InvalidAccessKeyId.NotFound';
  const required = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-acs-'));
  const signed = names.split(';');
  if (required.some((name) => !signed.includes(name))) return 'IncompleteSignature';
  const values = Object.fromEntries(signed.map((name) => [name, headers[name] ?? '']));
  const own = acs3Signature(
    { method: 'POST', path: '/', query: Object.fromEntries(query), headers: values, body: '' },
    account.secret,
  );
  const isRight =
    headers['x-acs-content-sha256'] === sha256('') &&
    timingSafeEqual(Buffer.from(own, 'hex'), Buffer.from(signature, 'hex'));
  if (!isRight) return 'SignatureDoesNotMatch';
  const at = Date.parse(headers['x-acs-date'] ?? '');
  if (!(Math.abs(at - clock.now().getTime()) <= TOLERANCE_MS)) return 'InvalidTimeStamp.Expired';
  const nonce = headers['x-acs-signature-nonce'] ?? '';
  if (ledger.nonces.has(nonce)) return 'SignatureNonceUsed';
  ledger.write({ type: 'nonce', nonce });
  return undefined;
}

function send(
  { query }: SandboxRequest,
  { ledger, account, planned, clock }: SmsContractParts,
): SandboxAnswer {
  const wanted = planned[0];
  if (wanted) {
    wanted.times -= 1;
    if (wanted.times <= 0) planned.shift();
    return say(wanted.code, wanted.message);
  }
  const phone = query.get('PhoneNumbers') ?? '';
  if (!/^1[3-9]\d{9}$/.test(phone)) return say('isv.MOBILE_NUMBER_ILLEGAL');
  if (query.get('SignName') !== account.signName) return say('isv.SMS_SIGNATURE_ILLEGAL');
  if (query.get('TemplateCode') !== account.template) return say('isv.SMS_TEMPLATE_ILLEGAL');
  const fields = fieldsOf(query.get('TemplateParam'));
  if (!fields) return say('isv.TEMPLATE_PARAMS_ILLEGAL');
  const bizId = `${clock.now().getTime()}${ledger.taken.length + 1}^0`;
  const text = `【${account.signName}】您反映的事（编号${fields.number}）有新进展，请在公众号回复“进度”查看。`;
  const outId = query.get('OutId') ?? '';
  ledger.write({ type: 'taken', bizId, outId, phone, text, at: clock.now().getTime() });
  return { status: 200, json: { Code: 'OK', Message: 'OK', BizId: bizId, RequestId: 'R' } };
}

function details({ query }: SandboxRequest, { ledger }: SmsContractParts): SandboxAnswer {
  const day = query.get('SendDate');
  const found = ledger.taken.filter(
    ({ phone, at }) => phone === query.get('PhoneNumber') && chinaDay(at) === day,
  );
  const items = found.map(({ bizId, outId, phone }) => {
    const receipt = ledger.receipts.get(bizId);
    const status = receipt ? (receipt.arrived ? 3 : 2) : 1;
    return { OutId: outId, PhoneNum: phone, SendStatus: status, ErrCode: receipt?.code ?? '' };
  });
  const json = { TotalCount: items.length, SmsSendDetailDTOs: { SmsSendDetailDTO: items } };
  return { status: 200, json: { Code: 'OK', Message: 'OK', RequestId: 'R', ...json } };
}

function fieldsOf(json: string | null): z.infer<typeof fieldsShape> | undefined {
  try {
    return fieldsShape.safeParse(JSON.parse(json ?? '')).data;
  } catch {
    return undefined;
  }
}

const say = (code: string, message = code): SandboxAnswer => ({
  status: 200,
  json: { Code: code, Message: message, RequestId: 'R' },
});

const chinaDay = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
