import type { NoticeAttempt } from '../../src/domain/account/notice.js';

/** What came of one try of a channel (渠道结果), and for `deferred` when it may be tried again. */
export type TriedChannel = Pick<NoticeAttempt, 'outcome' | 'code'> & { readonly againAfterMs?: number };
