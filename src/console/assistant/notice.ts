/** That somebody of the office is told of something (工作提醒). */
export interface Notice {
  readonly id: string;
  readonly kind: string | null;
  readonly subjectId: string | null;
  readonly text: string | null;
  readonly urgent: boolean | null;
  readonly state: 'UNSEEN' | 'SEEN' | 'SETTLED' | null;
  readonly inboxAt: string | null;
  readonly dispute: { readonly id: string } | null;
}

/** A page of one's notices (我的提醒), unseen ones first. */
export interface NoticePage {
  readonly edges: readonly { readonly node: Notice }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a morning looks like (晨报). */
export interface Digest {
  readonly fresh: readonly object[] | null;
  readonly due: readonly object[] | null;
  readonly overdue: readonly object[] | null;
}

/** How much of an inbox is unseen (未阅数). */
export interface Inbox {
  readonly unseen: number | null;
}

export const NOTICES = {
  mine: `query ($after: String) { myNotices(first: 20, after: $after) {
    edges { node { id kind subjectId text urgent state inboxAt dispute { id } } } pageInfo { hasNextPage endCursor } } }`,
  digest: 'query ($day: Day!) { myDigest(day: $day) { fresh { id } due { id } overdue { id } } }',
  acknowledge: `mutation ($ids: [ID!]!) { acknowledgeNotices(ids: $ids) {
    ... on NoticesSeen { notices { id } } ... on PeopleRefusal { message } } }`,
  inboxes: '{ viewer { inboxes } }',
  one: 'query ($id: ID!) { noticeInbox(id: $id) { unseen } }',
  follow: 'subscription ($id: ID!) { noticeInboxChanged(id: $id) { unseen } }',
} as const;
