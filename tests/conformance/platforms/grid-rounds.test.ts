import { gridRoundsUnderTest } from './grid-rounds.js';
import { describeInbound } from './inbound-suite.js';
import { describeOutbound } from './outbound-suite.js';
import { describePull } from './pull-suite.js';

describeInbound(gridRoundsUnderTest);
describeOutbound(gridRoundsUnderTest);
describePull(gridRoundsUnderTest);
