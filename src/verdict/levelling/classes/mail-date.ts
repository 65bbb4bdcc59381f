import { type VolatileClass, wordEnd, wordStart } from './volatile-class.ts';

const zone = String.raw`(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d\d:?\d\d(?: [A-Z]{3,4})?))?`;
const clock = String.raw`\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[AP]M)?`;
const day = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? +)?';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';

export const mailDate: VolatileClass = {
  about: 'dates with the name of the month, as in mail, in `ls -l`, in `git log` and in logs',
  pattern: new RegExp(
    `${wordStart}${day}(?:` +
      String.raw`\d{1,2} ${month} \d{4}(?:,? ${clock}${zone})?` +
      String.raw`|\d{1,2} ${month} ${clock}(?: \d{4})?${zone}` +
      String.raw`|${month} {1,2}\d{1,2} ${clock}(?: \d{4})?${zone}(?: \d{4})?` +
      String.raw`|${month} {1,2}\d{1,2}, ?\d{4}(?:,? ${clock}${zone})?` +
      String.raw`|${month} {1,2}\d{1,2} {1,2}\d{4})${wordEnd}`,
    'g',
  ),
  token: '⟨time⟩',
  alike: [
    'on Mon, 2 Mar 2026 10:11:12 GMT',
    'on Mar 4 05:06:07',
    'on Oct 22 22:13:54 2021 GMT',
    'on Fri, 05 May 2023 15:16:36 -0400',
    'on Fri May 5 14:23:05 2023',
    'on Tue Nov 24 17:37:46 UTC 2026',
    'on Thu Jan 4 10:11:12 2024 +0100',
    'on Mar 4 05:06',
    'on Jan 4 2024',
    'on March 4, 2026',
    'on 4 March 2026',
  ],
  kept: ['on Mar 4', 'the 2 May apples', 'Mayor 12 13'],
};
