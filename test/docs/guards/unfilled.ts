import type { GuardPage } from './page.ts';

const group =
  '{"id": "/subscriptions/1/resourceGroups/demo/providers/x", "name": "demo", "location": "eastus"}';

export const unfilledPage: GuardPage = {
  trips: [
    {
      about: 'A variable was empty where an id was made',
      expected: group,
      printed: '{"id": "/subscriptions/1/resourceGroups//providers/x", "name": "demo", "location": "eastus"}',
    },
    {
      about: 'A name is empty',
      expected: group,
      printed: '{"id": "/subscriptions/1/resourceGroups/demo/providers/x", "name": "", "location": "eastus"}',
    },
    {
      about: 'There is no address yet',
      expected: '{"name": "web", "ipAddress": "20.51.12.3"}',
      printed: '{"name": "web", "ipAddress": null}',
    },
    {
      about: 'Nobody has filled in a placeholder',
      expected: 'Created group demo',
      printed: 'Created group <your-group>',
    },
    {
      about: 'A variable was not expanded',
      expected: 'Created group demo',
      printed: 'Created group $GROUP_NAME',
    },
    {
      about: 'A variable has no value',
      expected: 'HOST=db.example.com\nPORT=5432',
      printed: 'HOST=\nPORT=5432',
    },
    {
      about: 'An address has no host',
      expected: 'See https://demo.example.com/docs',
      printed: 'See https://.example.com/docs',
    },
  ],
  kept: [
    {
      about: 'Another name',
      expected: group,
      printed:
        '{"id": "/subscriptions/1/resourceGroups/shop/providers/x", "name": "shop", "location": "eastus"}',
    },
    {
      about: 'Something that need not be there',
      expected: '{"name": "web", "managedBy": "ada"}',
      printed: '{"name": "web", "managedBy": null}',
    },
    { about: 'The article shows the variable too', expected: 'Use $GROUP_NAME', printed: 'Use $GROUP_NAME' },
    {
      about: 'A variable that every shell has',
      expected: 'Add bin to the path',
      printed: 'Add $HOME/bin to $PATH',
    },
    { about: 'Nothing was there before', expected: 'HOST=\nPORT=5432', printed: 'HOST=\nPORT=5432' },
  ],
  advice: [
    'Look for the variable or placeholder in the steps before: one that assigns it was skipped, or has failed without a word. `docproof lint` tells of variables that nobody sets.',
    'Give the value from outside: `--var NAME=VALUE`, or `--fill "<placeholder>=VALUE"`.',
    'Where the value comes later, wait for it: `until=` and `retry=` repeat a step.',
  ],
};
