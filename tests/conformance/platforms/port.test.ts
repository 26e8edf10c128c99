import { courtUnderTest } from './court-under-test.js';
import { gridUnderTest } from './grid-under-test.js';
import { describeInbound } from './inbound-suite.js';
import { describeOutbound } from './outbound-suite.js';
import { publicAccountUnderTest } from './public-account-under-test.js';
import { describePull } from './pull-suite.js';

for (const platform of [gridUnderTest, courtUnderTest, publicAccountUnderTest]) {
  describeInbound(platform);
  describeOutbound(platform);
}
for (const platform of [gridUnderTest, courtUnderTest]) describePull(platform);
