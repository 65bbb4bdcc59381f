import { expect, test } from 'vitest';
import { level } from '../../../src/verdict/levelling/level.ts';

const levelled: [string, string][] = [
  ['id 0D1F2C3B-1111-4a4a-9b9b-000000000000', 'id ⟨guid⟩'],
  ['at 2024-01-01T00:00:00.123456+00:00', 'at ⟨time⟩'],
  ['UPDATED 2021-07-28 11:35:29.9623734 -0500 CDT', 'UPDATED ⟨time⟩'],
  ['on 2024-01-01', 'on ⟨time⟩'],
  ['Start: Fri, 05 May 2023 15:16:36 -0400', 'Start: ⟨time⟩'],
  ['start date: Oct 22 22:13:54 2021 GMT', 'start date: ⟨time⟩'],
  ['node 10.224.0.4:80', 'node ⟨ip⟩:80'],
  ['nginx0-deployment-669dfc4d4b-x74kr', 'nginx0-deployment-⟨pod⟩'],
  ['sha256:9ae97d36d26566ff84e8893c64a6dc4fe8ca6d1144bf5b87b2b85a32def253c7', 'sha256:⟨id⟩'],
  ['Running 0 2m49s', 'Running 0 ⟨age⟩'],
  ['----------  -----', '--- ---'],
  ['a   b\t c', 'a b c'],
];

test.each(levelled)('%j is levelled', (text, expected) => {
  expect(level(text)).toBe(expected);
});

const kept = [
  'version 1.2.3',
  'Windows 10.0.26100.32995',
  'deadbeef feedface',
  'bytes 1073741824000',
  'v1.31.7',
  'cpu 100m-limit',
  'facade decade',
];

test.each(kept)('%j says something and stays', (text) => {
  expect(level(text)).toBe(text);
});
