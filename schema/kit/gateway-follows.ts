import type { PubSub } from 'type-graphql';

/** What type-graphql would wait for changes with. Changes are the gateway's to follow; see `Followed`. */
export const GATEWAY_FOLLOWS: PubSub = {
  publish() {},
  subscribe() {
    throw new Error('subscriptions are carried out by the gateway');
  },
};
