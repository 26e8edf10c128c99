import { ALL_UNDER_TEST, canBePulled } from './all-under-test.js';
import { describeInbound } from './inbound-suite.js';
import { describeOutbound } from './outbound-suite.js';
import { describePull } from './pull-suite.js';

for (const platform of ALL_UNDER_TEST) {
  describeInbound(platform);
  describeOutbound(platform);
  if (canBePulled(platform)) describePull(platform);
}
