/** Puts what a store found into the order in which a loader asked, with gaps where there was nothing. */
export function byId<Item extends { readonly id: string }>(
  ids: readonly string[],
  items: readonly Item[],
): (Item | undefined)[] {
  const found = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => found.get(id));
}
