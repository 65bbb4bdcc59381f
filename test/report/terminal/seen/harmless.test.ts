import { expect, test } from 'vitest';
import { newFolder } from '../../../e2e/docproof.ts';
import { writeArticle } from './articles.ts';
import { gate } from './gate.ts';
import { isStatus, seenTerminal } from './terminal.ts';

/** What the reporter itself writes to draw its region over. */
const ours = /\u001b\[(?:\?2026[hl]|\d*A|K)|\r\u001b\[2K|\u001b\[2K|\r\n/g;

/** In the words of `printf`: each would do something to a terminal that it reaches. */
const hostile = {
  'its title, clipboard and links': String.raw`\e]0;title\a\e]2;title\e\\\e]52;c;aGVsbG8=\a\e]8;;http://example.com\e\\here\e]8;;\e\\`,
  'its modes and cursor': String.raw`\e[?1049h\e[?47h\e[?25l\e[?1000h\e[?7l\e[2J\e[H\e[5A\e7\e8\e[s\b\v\f\ec\e[!p\e(0\x0e`,
  'its answers, colours and bell': String.raw`\e[6n\e[c\eP$qm\e\\ \x05\e[38;5;196m\e[1;5;7mred\a\xe2\x80\xae\xe2\x81\xa7`,
  'its C1 controls, or begins what does not end': String.raw`\xc2\x9b31m\xc2\x9d0;title\xc2\x9c\x9b2J\x9d0;title\x9c\e]0;title`,
};

test.each(Object.entries(hostile))(
  'an output that is after %s does not reach the terminal',
  async (_name, sequences) => {
    const folder = newFolder();
    const { wait, pass } = gate(folder);
    const print = `printf 'before ${sequences} after'`;
    writeArticle(folder, 'a.md', [
      {
        heading: 'Say',
        command: `${print}\n${print} >&2\n${wait}`,
        below: '<!-- expected_similarity=0.9 -->\n\n```output\nsomething else\n```',
      },
    ]);
    const seen = seenTerminal(
      folder,
      ['a.md'],
      { columns: 80, rows: 24 },
      { environment: { NO_COLOR: '1' } },
    );
    await seen.until((rows) => rows.some((row) => isStatus(row) && row.includes('before')));
    pass();
    await seen.ended;
    expect(seen.sent().replace(ours, '')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(seen.rows().join('\n')).toContain('before');
  },
);
