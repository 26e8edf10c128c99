/** Who makes what the hub composes, and who hands it out. */
const HOUSE = '团结枢纽';

/**
 * The property that a file composed by machine carries (AI生成隐式标识, GB 45438-2025): its name is AIGC; that it was generated, by whom, under what
 * number, and who passed it on under what number, as JSON.
 *
 * @param contentId names the content within the house
 */
export const aiMark = (contentId: string): { readonly name: 'AIGC'; readonly value: string } => ({
  name: 'AIGC',
  value: JSON.stringify({
    Label: '1',
    ContentProducer: HOUSE,
    ProduceID: contentId,
    ReservedCode1: '',
    ContentPropagator: HOUSE,
    PropagateID: contentId,
    ReservedCode2: '',
  }),
});
