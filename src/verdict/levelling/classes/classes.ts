import { clockTime } from './clock-time.ts';
import { duration } from './duration.ts';
import { epoch } from './epoch.ts';
import { fingerprint } from './fingerprint.ts';
import { guid } from './guid.ts';
import { hexId } from './hex-id.ts';
import { ipv4Address } from './ipv4-address.ts';
import { ipv6Address } from './ipv6-address.ts';
import { logTime } from './log-time.ts';
import { macAddress } from './mac-address.ts';
import { mailDate } from './mail-date.ts';
import { nameSuffix } from './name-suffix.ts';
import { nodeName } from './node-name.ts';
import { podSuffix } from './pod-suffix.ts';
import { port } from './port.ts';
import { processId } from './process-id.ts';
import { rate } from './rate.ts';
import { temporaryPath } from './temporary-path.ts';
import { timestamp } from './timestamp.ts';
import { token } from './token.ts';
import { version } from './version.ts';
import type { VolatileClass } from './volatile-class.ts';

/** In the order in which they are levelled: what contains another class comes first. */
export const volatileClasses: readonly VolatileClass[] = [
  guid,
  timestamp,
  mailDate,
  logTime,
  fingerprint,
  macAddress,
  clockTime,
  ipv4Address,
  ipv6Address,
  temporaryPath,
  token,
  nodeName,
  podSuffix,
  hexId,
  port,
  processId,
  epoch,
  rate,
  duration,
  version,
  nameSuffix,
];
