import { type VolatileClass, wordEnd, wordStart } from './volatile-class.ts';

/**
 * Ids that AWS gives: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, “Unique identifiers”, and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html.
 */
export const awsId: VolatileClass = {
  about: 'account numbers of AWS, and its ids of users, keys, machines, networks and disks',
  pattern: new RegExp(
    [
      String.raw`(?<![\w.⟩-])\d{12}${wordEnd}(?![.-][\d⟨])`,
      String.raw`${wordStart}A(?:GPA|IDA|IPA|KIA|NPA|NVA|PKA|ROA|SCA|SIA)[A-Z\d]{11,21}${wordEnd}`,
      String.raw`${wordStart}(?:i|vol|vpc|subnet|sg|eni|ami|igw|rtb|snap|nat|acl|lt|eipalloc|eipassoc|r|rtbassoc)-[\da-f]{8,17}${wordEnd}`,
    ].join('|'),
    'g',
  ),
  token: '⟨aws⟩',
  alike: [
    'as 123456789012',
    'as 557993844340',
    'as AIDASAMPLEUSERID',
    'as AIDAVUTF5AY24YKR7ZRCY',
    'as i-1234567890abcdef0',
    'as vol-049df61146c4d7901',
  ],
  kept: ['port 12345678901', 'AIDA', 'i-want', 'sg-demo'],
};
