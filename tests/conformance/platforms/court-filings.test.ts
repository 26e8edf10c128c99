import { courtFilingsUnderTest } from './court-filings.js';
import { describeInbound } from './inbound-suite.js';
import { describeOutbound } from './outbound-suite.js';
import { describePull } from './pull-suite.js';

describeInbound(courtFilingsUnderTest);
describeOutbound(courtFilingsUnderTest);
describePull(courtFilingsUnderTest);
