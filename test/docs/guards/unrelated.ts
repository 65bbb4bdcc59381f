import type { GuardPage } from './page.ts';

const listing = 'Filesystem  Size  Used Avail Use% Mounted on\n/dev/vda1    97G   12G   86G  12% /';
const commit = 'commit 1a2b3c4\nAuthor: Ada Lovelace <ada@example.com>\n\n    Describe the engine';

export const unrelatedPage: GuardPage = {
  trips: [
    { about: 'It is the output of another command', expected: listing, printed: commit },
    {
      about: 'The command says how it is called',
      expected: listing,
      printed: 'usage: df [options] [file]...',
    },
    {
      about: 'Something else stands in the way',
      expected: 'Reading package lists\nBuilding dependency tree\nReading state information',
      printed: 'sudo: a password is required',
    },
  ],
  kept: [
    {
      about: 'Another answer of the same command',
      expected: listing,
      printed: 'Filesystem  Size  Used Avail Use% Mounted on\ntmpfs       1.9G     0  1.9G   0% /run',
    },
    {
      about: 'Another commit',
      expected: commit,
      printed: 'commit 9f8e7d6\nAuthor: Grace Hopper <grace@example.org>\n\n    Find the moth',
    },
    { about: 'Fewer than five words tell too little', expected: 'myResourceGroup', printed: 'demo-eastus' },
    {
      about: 'Marks stand for whatever is there',
      expected: '<first> <second> <third> <fourth> <fifth>',
      printed: 'whatever stands there now',
    },
  ],
  advice: [
    'See what was printed: mostly the command is not the one that the output belongs to any more, or a program asks for something. Show the new output in the article.',
    'Where all words are the reader’s, put a mark in their place, such as `<name>`.',
    'Where only one thing matters, take a pattern as the hint: `expected_similarity="listening on port \\d+"`.',
  ],
};
