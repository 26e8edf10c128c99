import type { PresenceMode } from '../../src/domain/court/court-session.js';
import { registerValues } from '../kit/index.js';

export const PresenceModeEnum = registerValues<PresenceMode>(
  'PresenceMode',
  'How a party takes part in a remote session (参加方式).',
  {
    video: 'By video, with a device of its own (音视频).',
    'equipped-place': 'At a place with equipment (设备点).',
    'on-site': 'In the room (现场).',
  },
);
