import { type VolatileClass, wordEnd } from './volatile-class.ts';

export const clockTime: VolatileClass = {
  about: 'times of day with seconds, or with AM or PM',
  pattern: new RegExp(
    String.raw`(?<![\w.:⟩-])(?:(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d{1,9})?(?: ?[AP]M)?|(?:0?\d|1[0-2]):[0-5]\d ?[AP]M)(?!:)${wordEnd}`,
    'g',
  ),
  token: '⟨clock⟩',
  alike: ['at 10:11:12', 'at 01:02:03.456', 'at 9:08:07 PM', 'at 10:11 AM'],
  kept: ['ratio 10:11', 'line 12:34', '00:11:22:33:44:55', 'scale 99:99:99'],
};
