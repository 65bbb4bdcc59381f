import type { LevelName } from '../../../article/verdict-names.ts';
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

/** All classes, by the name by which they are switched on and off. */
export const volatileClasses: Readonly<Record<LevelName, VolatileClass>> = {
  guid,
  timestamp,
  'mail-date': mailDate,
  'log-time': logTime,
  fingerprint,
  'mac-address': macAddress,
  'clock-time': clockTime,
  'ip-address': ipv4Address,
  'ipv6-address': ipv6Address,
  'temporary-path': temporaryPath,
  token,
  'node-name': nodeName,
  'pod-suffix': podSuffix,
  'hex-id': hexId,
  port,
  'process-id': processId,
  epoch,
  rate,
  duration,
  version,
  'name-suffix': nameSuffix,
};
