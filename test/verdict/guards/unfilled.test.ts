import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

const vm = '/subscriptions/1/resourceGroups/demo/providers/Microsoft.Compute/virtualMachines/web';

const unfilled: [string, string][] = [
  [`{"id": "${vm}", "name": "web"}`, `{"id": "${vm.replace('demo', '')}", "name": "web"}`],
  [`Created ${vm} now`, `Created ${vm.replace('demo', '')} now`],
  ['{"name": "web", "location": "eastus"}', '{"name": "", "location": "eastus"}'],
  ['{"ipAddress": "20.51.12.3", "name": "ip"}', '{"ipAddress": null, "name": "ip"}'],
  ['{"clientId": "xxxxxxxx-xxxx", "name": "id"}', '{"clientId": null, "name": "id"}'],
  [
    '{"fullyQualifiedDomainName": "db.example.com", "fqdn": "db.example.com"}',
    '{"fullyQualifiedDomainName": "db.example.com", "fqdn": ".example.com"}',
  ],
  ['{"host": "db.example.com", "a": 1}', '{"host": "undefined", "a": 1}'],
  ['open https://web.example.com/docs', 'open https://.example.com/docs'],
  ['group demo was created', 'group <your-group> was created'],
  ['group demo was created', 'group $RESOURCE_GROUP was created'],
  ['group demo was created', 'group ${RESOURCE_GROUP} was created'],
  ['arn:aws:ecs:us-west-2:1:task/demo/7 runs', 'arn:aws:ecs:us-west-2:1:task//7 runs'],
  ['HOST=db\nPORT=1', 'HOST=\nPORT=1'],
  ['  Installed: 1.22.1-9\n  Candidate: 1.22.1-9', '  Installed: (none)\n  Candidate: 1.22.1-9'],
  [
    ' id | price | n \n----+-------+---\n  1 |  4.50 | 3 \n  2 | 12.00 | 4 ',
    ' id | price | n \n----+-------+---\n  1 |       | 3 \n  2 |       | 4 ',
  ],
  ['at demo.eastus.example.com now', 'at undefined.eastus.example.com now'],
];

test.each(unfilled)('of what %j shows something is left unfilled in %j', (expected, stdout) => {
  expect(tripped(expected, stdout)).toContain('unfilled');
});

const filled: [string, string][] = [
  [`{"id": "${vm}", "name": "web"}`, `{"id": "${vm.replace('demo', 'shop')}", "name": "web"}`],
  ['{"managedBy": "ada", "name": "ip"}', '{"managedBy": null, "name": "ip"}'],
  ['{"name": "web", "description": "a web"}', '{"name": "web", "description": ""}'],
  ['{"name": "", "a": 1}', '{"name": "", "a": 1}'],
  ['{"url": "https://a.example.com/x"}', '{"url": "https://b.example.com/y"}'],
  ['{"path": "/a//b", "n": 1}', '{"path": "/c//d", "n": 1}'],
  ['group <your-group> was created', 'group <your-group> was created'],
  ['group <name> was created', 'group demo was created'],
  ['export NAME=${OTHER} is set', 'export NAME=${OTHER} is set'],
  ['Add bin to your path', 'Add $HOME/bin to your $PATH'],
  ['HOST=\nPORT=1', 'HOST=\nPORT=2'],
  ['it costs US$100 a month', 'it costs US$120 a month'],
  ['// a comment on web\nlet a = 1', '// a comment on shop\nlet a = 1'],
  [
    ' id | price | n \n----+-------+---\n  1 |  4.50 | 3 \n  2 | 12.00 | 4 ',
    ' id | price | n \n----+-------+---\n  1 |       | 3 \n  2 | 12.00 | 4 ',
  ],
  ['Installed: (none)', 'Installed: (none)'],
  ['x is undefined', 'x is undefined'],
];

test.each(filled)('of what %j shows nothing is left unfilled in %j', (expected, stdout) => {
  expect(tripped(expected, stdout)).not.toContain('unfilled');
});
