export { AccessDenied } from './access-denied.js';
export { actorOf } from './actor-of.js';
export { BadInput } from './bad-input.js';
export {
  buildSubgraph,
  type EntityKey,
  type ResolveReference,
  type SubgraphParts,
} from './build-subgraph.js';
export { LabelFault } from './check-labels.js';
export { Day } from './day.js';
export { InArea } from './in-area.js';
export { Instant } from './instant.js';
export { Labelled } from './labelled.js';
export { PageInfo } from './page-info.js';
export { Permitted } from './permitted.js';
export { registerValues } from './register-values.js';
export type { Subgraph, SubgraphContext } from './subgraph.js';
export { undescribed } from './undescribed.js';
export { unlabelledFields } from './unlabelled-fields.js';
