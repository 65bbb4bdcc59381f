import { type VolatileClass, wordEnd } from './volatile-class.ts';

const zone = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d(?: [A-Z]{3,4})?))?`;
const clock = String.raw`\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?`;

export const timestamp: VolatileClass = {
  about: 'dates that begin with the year, alone or with a time and a zone',
  pattern: new RegExp(
    String.raw`(?<![\w⟩])(?:\d{4}([-/])\d\d\1\d\d(?:[T _]${clock}${zone})?|20\d{6}T\d{6}Z?)${wordEnd}`,
    'g',
  ),
  token: '⟨time⟩',
  alike: [
    'at 2026-03-04T05:06:07Z',
    'at 2024-01-01',
    'at 2024-01-01 10:11',
    'at 2024/08/28 03:06:19',
    'at 2024-01-01T00:00:00.123456+00:00',
    'at 2021-07-28 11:35:29.9623734 -0500 CDT',
    'at 20240828T030619Z',
  ],
  kept: ['version 2024-1', 'range 1234-56', '--api-version=2024-1-1'],
};
