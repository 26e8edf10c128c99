import type { ReportedParty } from '../../src/domain/disputes/party.js';
import { type OrderNews, orderRecordId } from '../../src/domain/governance/order-news.js';
import type { ReportedFile } from '../../src/domain/governance/reported-file.js';
import type { CorrectionCommand, ProgressCommand } from '../../src/domain/platforms/platform-command.js';
import type {
  AppReported,
  CorrectionDecided,
  OrderTold,
} from '../../src/domain/platforms/platform-report.js';
import { DECISION_WORDS, FIELD_WORDS } from './correction-words.js';
import { ACT_WORDS, LEVEL_WORDS, meaningOf } from './order-codes.js';
import { categoryOfKind } from './report-kinds.js';
import { REPORT_SCALES } from './report-scales.js';
import type { AppDecision, AppDraft, AppEvent, AppOrderAct, AppPhoto, AppProgress } from './shapes.js';
import { STAGES } from './stages.js';

/** An event of the app in the hub's words. */
export function toReport(told: AppEvent): AppReported | CorrectionDecided | OrderTold {
  if (told.event === 'correction.decided') return toDecision(told.eventId, told.correction);
  if (told.event === 'order.acted') {
    const news = toNews(told.order);
    return {
      kind: 'order-told',
      platform: 'governance-app',
      eventId: told.eventId,
      externalId: orderRecordId(news),
      occurredAt: news.at,
      news,
    };
  }
  const { report } = told;
  const { longitude, latitude } = report;
  return {
    kind: 'app-report',
    platform: 'governance-app',
    eventId: told.eventId,
    externalId: report.reportNo,
    occurredAt: new Date(report.updatedAt),
    title: report.title,
    summary: report.content,
    categoryCode: categoryOfKind(report.kind),
    scaleCode: REPORT_SCALES[report.scale],
    peopleInvolved: report.peopleCount,
    happenedOn: new Date(report.happenedAt),
    place: {
      address: report.place,
      ...(longitude === undefined ? {} : { longitude }),
      ...(latitude === undefined ? {} : { latitude }),
    },
    areaCode: report.areaCode,
    parties: report.people.map(toParty),
    reporter: { id: report.reporter.userId, name: report.reporter.userName },
    files: report.photos.map(toFile),
  };
}

/** How far a report has come, in the app's words. */
export const toProgress = ({ step, at }: ProgressCommand): AppProgress => ({
  stage: STAGES[step],
  enteredAt: at.toISOString(),
});

const toDecision = (eventId: string, decided: AppDecision): CorrectionDecided => ({
  kind: 'correction-decided',
  platform: 'governance-app',
  eventId,
  externalId: decided.reportNo,
  occurredAt: new Date(decided.decidedAt),
  key: decided.key,
  accepted: decided.decision === DECISION_WORDS.accepted,
  ...(decided.reason === undefined ? {} : { reason: decided.reason }),
});

/** A correction in the app's words; a field that it has no word for is found to be unsendable. */
export const toCorrection = ({ party, field, value, evidence, at }: CorrectionCommand) => ({
  personName: party.name,
  side: party.side === 'applicant' ? '申请方' : '被申请方',
  field: field === 'deliveryAddress' ? undefined : FIELD_WORDS[field],
  newValue: value,
  evidence,
  askedAt: at.toISOString(),
});

/** What was done here with an order, in the app's words. */
export function toOrderAct(news: OrderNews): AppOrderAct {
  const { reason, deadline, level, demand, disputeId, reportId, proof, files } = news;
  return {
    orderNo: news.orderNumber,
    origin: news.origin === 'hub' ? 'hub' : 'app',
    sequence: news.sequence,
    act: ACT_WORDS[news.act],
    actedAt: news.at.toISOString(),
    actor: { userId: news.by.id, userName: news.by.name },
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline: deadline.toISOString() }),
    ...(level === undefined ? {} : { level: LEVEL_WORDS[level] }),
    ...(demand === undefined ? {} : { demand }),
    ...(disputeId === undefined ? {} : { hubCaseId: disputeId }),
    ...(reportId === undefined ? {} : { reportNo: reportId }),
    ...(proof === undefined ? {} : { proof }),
    ...(files === undefined
      ? {}
      : { photos: files.map(({ fileId, ...file }) => ({ photoId: fileId, ...file })) }),
  };
}

function toNews(said: AppOrderAct): OrderNews {
  const { reason, deadline, level, demand, hubCaseId, reportNo, proof, photos } = said;
  return {
    origin: said.origin === 'hub' ? 'hub' : 'governance-app',
    orderNumber: said.orderNo,
    sequence: said.sequence,
    act: meaningOf(ACT_WORDS, said.act),
    at: new Date(said.actedAt),
    by: { id: said.actor.userId, name: said.actor.userName },
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline: new Date(deadline) }),
    ...(level === undefined ? {} : { level: meaningOf(LEVEL_WORDS, level) }),
    ...(demand === undefined ? {} : { demand }),
    ...(hubCaseId === undefined ? {} : { disputeId: hubCaseId }),
    ...(reportNo === undefined ? {} : { reportId: reportNo }),
    ...(proof === undefined ? {} : { proof }),
    ...(photos === undefined ? {} : { files: photos.map(toFile) }),
  };
}

function toParty({ name, side, idCardNo, phone, address }: AppDraft['people'][number]): ReportedParty {
  return {
    name,
    side: side === '申请方' ? 'applicant' : 'respondent',
    ...(idCardNo === undefined ? {} : { idNumber: idCardNo }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
}

const toFile = ({ photoId, ...file }: AppPhoto): ReportedFile => ({ fileId: photoId, ...file });
