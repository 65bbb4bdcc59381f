import type { ErrorSignGroup } from './sign.ts';

export const databaseSigns: ErrorSignGroup = {
  title: 'Databases',
  signs: [
    {
      name: 'sql',
      pattern:
        /^(?:psql: )?(?:ERROR|FATAL): {2}\S|^ERROR \d{4} \(\w{5}\)|^(?:(?:Runtime|Parse) e|E)rror(?: near line \d+)?: (?:near|no such|in prepare)\b/gm,
      trips: [
        'ERROR:  relation "users" does not exist\nLINE 1: select * from users;',
        "ERROR 1146 (42S02): Table 'test.users' doesn't exist",
        'Parse error: near "selec": syntax error',
        'Error: in prepare, no such table: users',
      ],
      kept: ['ERROR: 0', 'errors  |  warnings'],
    },
    {
      name: 'no rows',
      pattern: /^\(0 rows\)$|^Empty set(?= \(|, |$)/gm,
      trips: [' id | name\n----+------\n(0 rows)', 'Empty set (0.00 sec)'],
      kept: ['(10 rows)', 'Empty settings are left out', 'Empty set of rules loaded'],
    },
  ],
};
