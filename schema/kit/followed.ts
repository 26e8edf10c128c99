import { Extensions } from 'type-graphql';

/** What a subscription follows (订阅对象): one document, read anew after each change of it. */
export interface Follows {
  /** The document's collection by its singular, as in change hints. The argument `id` says which one. */
  readonly type: string;
  /** The query that reads it, with the same arguments and of the same type. */
  readonly query: string;
}

/**
 * Makes a subscription of a query (订阅): its value now, and again after every change of the document.
 *
 * The gateway carries it out by that query, with the rights that the subscriber has at that moment, so that what
 * holds of an answer holds of each event. The subgraph itself has nothing to add.
 */
export const Followed = (follows: Follows): MethodDecorator => Extensions({ follows });
