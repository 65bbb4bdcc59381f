import { mention } from './mentions.ts';
import type { ErrorSignGroup } from './sign.ts';

/** Lines of logs that say by their level that something is wrong. */
export const logSigns: ErrorSignGroup = {
  title: 'Logs',
  signs: [
    {
      name: 'log level',
      pattern: new RegExp(
        String.raw`^(?=[^\n]{0,60}\d)(?:(?!\b(?:INFO|DEBUG|TRACE|NOTICE)\b)[^\n]){0,60}?(?:^|[\s[|:<(])(?:ERROR|FATAL|CRITICAL|SEVERE|PANIC|EMERG)(?=[\s\]|:>)])(?! ${mention}\b|:?\s{0,9}0\b)`,
        'gm',
      ),
      trips: [
        '2026-03-02 09:14:08,123 ERROR [main] cannot bind',
        '[2026-03-02T09:14:08Z] [FATAL] no config',
        '02-Mar-2026 09:14:08.123 SEVERE [main] org.apache.catalina.startup',
      ],
      kept: [
        '2026-03-02 09:14:08 INFO Set the level of the log to ERROR',
        'INFO 2026-03-02 error budget: 99 %',
        'Step 3: ERROR messages and what they mean',
        'Total: 12 (LOW: 12, HIGH: 0, CRITICAL: 0)',
        'HIGH  2  CRITICAL  0',
      ],
    },
    {
      name: 'level field',
      pattern:
        /^(?!\s{0,80}"?\w+"?[:=] ?"?\w+"?,?$)[^\n]{0,300}?\b(?:level|severity|lvl)"?\s{0,9}[:=]\s{0,9}"?(?:error|fatal|critical|panic|emerg)\b/gim,
      trips: [
        'time="2026-03-02T09:14:08Z" level=error msg="no such pod"',
        '{"level":"error","msg":"cannot bind","time":1772442848}',
        '{"severity":"CRITICAL","message":"disk full"}',
      ],
      kept: [
        'level=info msg="0 errors"',
        'logging:\n  level: error',
        'labels:\n  severity: critical\n  team: web',
      ],
    },
    {
      name: 'shut down',
      pattern: /\b(?:shut down completed|shutting down|(?:was|has) shut down)\b/gi,
      trips: [
        'INFO [KafkaServer id=0] shut down completed (kafka.server.KafkaServer)',
        'server: shutting down',
      ],
      kept: ['Graceful shutdown: on', 'Press Ctrl+C to shut down.'],
    },
    {
      name: 'klog',
      pattern: /^[EF]\d{4} \d\d:\d\d:\d\d/gm,
      trips: ['E0302 09:14:08.123456       1 reflector.go:147] watch of pods ended'],
      kept: ['I0302 09:14:08.123456       1 server.go:12] serving', 'E1234 at gate 9'],
    },
    {
      name: 'log word',
      pattern: new RegExp(
        String.raw`^(?=\S{0,40}\d)\S{4,40}[ T]\S{2,20}[ \t]+(?:error|fatal|critical|panic)\b(?! ${mention}\b)`,
        'gim',
      ),
      trips: ['2026-03-02 09:14:08 error reading config', '2026-03-02T09:14:08Z web error: no upstream'],
      kept: ['This common error is harmless.', '2026-03-02 09:14:08 error rate 0.1 %'],
    },
  ],
};
