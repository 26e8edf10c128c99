/** How weighty a supervision order is (督办等级): routine 一般督办, key 重点督办, listed 挂牌督办. */
export const ORDER_LEVELS = ['routine', 'key', 'listed'] as const;

export type OrderLevel = (typeof ORDER_LEVELS)[number];
