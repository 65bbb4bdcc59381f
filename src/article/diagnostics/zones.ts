import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about zones. */
export const zoneFindings = {
  'invalid-zone': {
    severity: 'warning',
    message: 'this zone is for no pivot, so what stands in it always counts: {problem}',
    hint: 'Write for example ::: zone pivot="azure-cli".',
    about:
      'A zone is shown for its pivots, or for a `target`. One that names neither would be there whatever a reader chooses.',
    example: article('::: zone pivots="azure-cli"', '', '```bash', 'echo ready', '```', '', '::: zone-end'),
  },
  'misspelt-zone': {
    severity: 'warning',
    message: '{written} is no marker that docproof knows, and counts for nothing: is :::{meant} meant?',
    about: 'What was meant as a zone would always count, or a zone would go on.',
    example: article(
      '::: zone pivot="azure-cli"',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '::: zone-ends',
      '',
      '::: zone-end',
    ),
  },
  'unclosed-zone': {
    severity: 'warning',
    message: 'this zone does not end before the next one begins, or the article is over',
    hint: 'Write ::: zone-end where it ends, on a line of its own with blank lines around it. Zones cannot stand in each other.',
    about:
      'What stands behind the zone would be there for its pivots alone. One that begins ends the one before.',
    example: article('::: zone pivot="azure-cli"', '', '```bash', 'echo ready', '```'),
  },
  'zone-end-without-zone': {
    severity: 'warning',
    message: 'no zone that begins before has its end here',
    hint: 'Take the line out, or begin the zone above with ::: zone pivot="…".',
    about: 'The beginning may be misspelt, or hidden in other HTML, so that its zone always counts.',
    example: article('```bash', 'echo ready', '```', '', '::: zone-end'),
  },
} satisfies Record<string, CatalogueEntry>;
