/** What an operator says of a post: YYYY-MM-DD for the first and the last day. */
export interface PostToGive {
  readonly role: string;
  readonly areaCode: string;
  readonly from?: string;
  readonly until?: string;
}

/** An account as operators see it: nothing in it could be used to sign in. */
export interface ListedUser {
  readonly loginName: string;
  readonly personId: string;
  readonly name: string;
  readonly state: 'active' | 'disabled' | 'locked' | 'not-set-up';
  readonly lockedUntil?: Date;
  readonly posts: readonly {
    readonly id: string;
    readonly role: string;
    readonly areaCode: string;
    readonly from: string;
    readonly until?: string;
    readonly endedAt?: Date;
    /** Whether it can be acted in today. */
    readonly held: boolean;
  }[];
}

/** What an operator does to the accounts of staff (账号管理). */
export interface UserOffice {
  list(): Promise<readonly ListedUser[]>;
  /** These two give the one-time password: nobody can be told it again. */
  add(loginName: string, name: string, post: PostToGive | undefined): Promise<string>;
  reset(loginName: string): Promise<string>;
  disable(loginName: string): Promise<void>;
  enable(loginName: string): Promise<void>;
  unlock(loginName: string): Promise<void>;
  addPost(loginName: string, post: PostToGive): Promise<void>;
  endPost(loginName: string, postId: string): Promise<void>;
}
