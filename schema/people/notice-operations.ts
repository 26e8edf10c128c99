import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import type { StaffNotice as NoticeOnFile } from '../../src/domain/staff-notices/staff-notice.js';
import { acknowledgeNotices } from '../../src/services/people/notices/acknowledge-notices.js';
import { handOutNotices } from '../../src/services/people/notices/hand-out-notices.js';
import { inboxesOf } from '../../src/services/people/notices/notice-readers.js';
import { proofOfNotices } from '../../src/services/people/notices/proof-of-notices.js';
import { readDigest } from '../../src/services/people/notices/read-digest.js';
import { setQuietHours } from '../../src/services/people/notices/set-quiet-hours.js';
import type { AfterNotice } from '../../src/store/people/staff-notice-repository.js';
import { actorOf, BadInput, Day, Followed, Permitted } from '../kit/index.js';
import type { PeopleContext } from './context.js';
import { NoticeDigest } from './notice-digest.js';
import { seenNotice, visibleNotices } from './seen-notice.js';
import {
  NoticeInbox,
  NoticesSeenResult,
  QuietHoursResult,
  StaffNotice,
  StaffNoticeConnection,
} from './staff-notice.js';

const MOST_PER_PAGE = 100;
const IN_INBOX = 20;
const INBOX = {
  description: 'Id of the caller, or of the desk for whoever acts for it (收件箱编号).',
} as const;

/** What people of the office are told. */
@Resolver(() => NoticeInbox)
export class NoticeOperations {
  @Query(() => StaffNoticeConnection, {
    nullable: true,
    description: 'What the caller was told; being handed out is noted (我的提醒).',
  })
  @Permitted('own-account')
  async myNotices(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from (游标).' })
    after: string | null,
    @Ctx() context: PeopleContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const from = after ? afterOf(after) : undefined;
    const { staffNotices } = context.services.repositories;
    const found = await staffNotices.page(inboxesOf(actorOf(context)), from, first + 1);
    const page = found.slice(0, first);
    const nodes = await handedOut(page, context);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const last = page.at(-1);
    return {
      edges: page.flatMap((notice) => {
        const node = byId.get(notice.id);
        return node ? [{ cursor: cursorOf(notice), node }] : [];
      }),
      pageInfo: { hasNextPage: found.length > first, endCursor: last ? cursorOf(last) : null },
    };
  }

  @Query(() => NoticeInbox, {
    nullable: true,
    description: 'The caller’s inbox at a glance; nobody else’s is shown (收件箱).',
  })
  @Permitted('own-account')
  noticeInbox(@Arg('id', () => ID, INBOX) id: string, @Ctx() context: PeopleContext) {
    return this.inbox(id, context);
  }

  @Subscription(() => NoticeInbox, {
    nullable: true,
    description: 'The same, and again whenever something has come in or was seen (关注收件箱).',
    topics: 'staff-inbox',
  })
  @Permitted('own-account')
  @Followed({ type: 'staff-inbox', query: 'noticeInbox' })
  noticeInboxChanged(@Arg('id', () => ID, INBOX) id: string, @Ctx() context: PeopleContext) {
    return this.inbox(id, context);
  }

  /** Only what is asked for is handed out, so that a count by itself says nothing of who has read. */
  @FieldResolver()
  async newest(@Root() { id = '' }: NoticeInbox, @Ctx() context: PeopleContext) {
    const { staffNotices } = context.services.repositories;
    return handedOut(await staffNotices.page([id], undefined, IN_INBOX), context);
  }

  @Query(() => NoticeDigest, {
    nullable: true,
    description: 'The caller’s digest of a day; nothing before its morning (我的晨报).',
  })
  @Permitted('own-account')
  async myDigest(
    @Arg('day', () => Day, { description: 'Of which day (日期).' }) day: string,
    @Ctx() context: PeopleContext,
  ) {
    const digest = await readDigest(day, actorOf(context), context.services);
    if (!digest) return null;
    const { fresh, due, overdue, ...rest } = digest;
    return {
      ...rest,
      fresh: await handedOut(fresh, context),
      due: await handedOut(due, context),
      overdue: await handedOut(overdue, context),
    };
  }

  @Query(() => [StaffNotice], {
    nullable: true,
    description: 'Who was told of a record, or of a dispute, and when each had and saw it (提醒送达查证).',
  })
  @Permitted('prove-notices')
  async noticeProof(
    @Arg('subject', () => ID, { description: 'Id of the record or of the dispute (事项或纠纷编号).' })
    subject: string,
    @Ctx() context: PeopleContext,
  ) {
    return shown(await proofOfNotices(subject, actorOf(context), context.services), context);
  }

  @Mutation(() => NoticesSeenResult, {
    nullable: true,
    description: 'Says that notices of the own inbox were seen: all of them, or none (阅知提醒).',
  })
  @Permitted('own-account')
  async acknowledgeNotices(
    @Arg('ids', () => [ID], { description: 'Which, at most 100 (提醒编号).' }) ids: string[],
    @Ctx() context: PeopleContext,
  ) {
    const outcome = await acknowledgeNotices(ids, actorOf(context), context.services);
    return isPeopleRefusal(outcome) ? outcome : { notices: await shown(outcome, context) };
  }

  @Mutation(() => QuietHoursResult, {
    nullable: true,
    description: 'Chooses when the caller is left in peace, at most twelve hours (设置免打扰时段).',
  })
  @Permitted('own-account')
  async setQuietHours(
    @Arg('from', () => String, { description: 'From, as HH:MM in Shanghai (开始).' }) from: string,
    @Arg('until', () => String, { description: 'Until; the same as from for none (结束).' }) until: string,
    @Ctx() context: PeopleContext,
  ) {
    const outcome = await setQuietHours({ from, until }, actorOf(context), context.services);
    return 'refused' in outcome ? outcome : { quietHours: outcome };
  }

  private async inbox(id: string, context: PeopleContext) {
    if (!inboxesOf(actorOf(context)).includes(id)) return null;
    return { id, unseen: await context.services.repositories.staffNotices.countUnseen([id]) };
  }
}

const shown = async (notices: readonly NoticeOnFile[], context: PeopleContext) =>
  (await visibleNotices(notices, context)).map(seenNotice);

/** The same, with being handed out noted of each that is. */
async function handedOut(notices: readonly NoticeOnFile[], context: PeopleContext) {
  const visible = (await visibleNotices(notices, context)).map(({ notice }) => notice);
  return shown(await handOutNotices(visible, actorOf(context), context.services), context);
}

const cursorOf = ({ id, state, inboxAt }: NoticeOnFile): string =>
  Buffer.from(
    JSON.stringify([state === 'unseen' ? 'unseen' : 'others', inboxAt?.getTime() ?? 0, id]),
  ).toString('base64url');

function afterOf(cursor: string): AfterNotice {
  try {
    const [among, inboxAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      (among === 'unseen' || among === 'others') &&
      Number.isSafeInteger(inboxAt) &&
      typeof id === 'string'
    ) {
      return { among, inboxAt: new Date(inboxAt), id };
    }
  } catch {
    // Said below, like every other cursor that is not one of ours.
  }
  throw new BadInput('after is no cursor of this list.');
}
