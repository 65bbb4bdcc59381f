import type { ErrorSignGroup } from './sign.ts';

export const gitSigns: ErrorSignGroup = {
  title: 'Git',
  signs: [
    {
      name: 'git push',
      pattern: /^[ \t]{0,3}! \[(?:remote )?rejected\]|^error: failed to push some refs\b/gm,
      trips: [
        ' ! [rejected]        main -> main (fetch first)',
        "error: failed to push some refs to 'origin'",
        ' ! [remote rejected] main -> main (pre-receive hook declined)',
      ],
      kept: ['   1a2b3c4..9f8e7d6  main -> main', ' * [new branch]      main -> main'],
    },
    {
      name: 'git conflict',
      pattern:
        /^CONFLICT \(|^(?:Unmerged paths:|[ \t]+both (?:modified|added|deleted):)|^(?:UU|AA|DD) (?:\S+|"[^"\n]*")$|^[ +-]{0,2}<{7} /gm,
      trips: [
        'CONFLICT (content): Merge conflict in a.txt',
        'Unmerged paths:\n  (use "git add <file>..." to mark resolution)\n\tboth modified:   a.txt',
        'UU a.txt',
        '<<<<<<< HEAD',
      ],
      kept: ['AA batteries, 2 of them', 'DD MM YYYY', 'No conflict in 3 files', '<<<'],
    },
    {
      name: 'git branch gone',
      pattern: /: gone\]/g,
      trips: ['  topic 1a2b3c4 [origin/topic: gone] Add a page'],
      kept: ['* main 1a2b3c4 [origin/main: ahead 1] See what is gone'],
    },
  ],
};
