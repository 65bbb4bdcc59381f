// Values that are other ones at every run: dates, ids, addresses, durations, sizes, and plain numbers where they are measured.
import { digest } from './random.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const month = `(?:${months.join('|')})`;
const day = `(?:${days.join('|')})`;

/** The kinds of value, the first that fits is taken. `stays` is for what looks like another one and is none. */
const kinds = {
  stays: String.raw`HTTP/[\d.]+ \d+|TLSv[\d.]+|sha256\b(?!:)|SHA-?\d+|v?\d+\.\d+\.\d+[\w.+~-]*|127\.0\.0\.1|0\.0\.0\.0|(?<![.\d])0+\b(?!\.)|ed25519|prime256v1`,
  uuid: String.raw`\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b`,
  logDate: String.raw`\b\d\d/${month}/\d{4}\b`,
  isoDate: String.raw`\b\d{4}-\d\d-\d\d(?=\b|T)`,
  mailDate: String.raw`\b${day}, \d\d ${month} \d{4}\b`,
  namedDate: String.raw`\b(?:${day} )?${month} [ \d]?\d\b`,
  klogDate: String.raw`(?<=^[IWEF])\d{4}(?= \d\d:)`,
  time: String.raw`(?<![\d:])\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?![\d:])`,
  octets: String.raw`\b(?:[\da-fA-F]{2}:){7,}(?:[\da-fA-F]{2})?`,
  mac: String.raw`\b(?!00:00:00|ff:ff:ff)(?:[\da-f]{2}:){5}[\da-f]{2}\b`,
  hash: String.raw`\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,}\b|\b(?=[\dA-F]*\d)(?=[\dA-F]*[A-F])[\dA-F]{16,}\b`,
  coded: String.raw`(?<![\w+/-])(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[\w+/]{32,}={0,2}`,
  address: String.raw`\b\d{1,3}(?:\.\d{1,3}){3}\b`,
  duration: String.raw`(?:\b|(?<=\dm))(?<!\d[,.])\d+(?:\.\d+)?(?= ?(?:ms|s|sec|seconds|msec|nsec|ns/op|minutes?|min|hours?)\b)`,
  size: String.raw`\b(?<!\d[,.])\d+(?:\.\d+)?(?= ?(?:[kKMG]i?B|[KMG]i?|bytes|B/s|[kM]B/s)\b)`,
  share: String.raw`\b\d+(?:\.\d+)?(?=%)`,
  number: String.raw`(?<![\w.:/-])\d{4,}(?:\.\d+)?\b(?![.\w/])|(?<![\w.:/-])\d+\.\d+(?:e[+]\d+)?(?![.\w%])`,
};

/**
 * @param {string} text
 * @param {{ numbers: boolean, keep: readonly string[] }} known
 * @param {import('./random.js').Chance} chance
 */
export function renewed(text, { numbers, keep }, chance) {
  const kept = keep.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = Object.entries({ kept: kept.join('|') || '(?!)', ...kinds })
    .map(([name, source]) => `(?<${name}>${source})`)
    .join('|');
  const shift = { days: chance.whole(3, 300), seconds: chance.whole(40, 80_000) };
  const salt = String(chance.next());
  return text.replace(RegExp(pattern, 'gm'), (...match) => {
    const groups = /** @type {Record<string, string | undefined>} */ (match.at(-1));
    const [kind = '', value = ''] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    switch (kind) {
      case 'isoDate':
      case 'logDate':
      case 'mailDate':
      case 'namedDate':
      case 'klogDate':
        return laterDate(value, shift.days);
      case 'time':
        return laterTime(value, shift.seconds, salt);
      case 'uuid':
      case 'hash':
      case 'octets':
      case 'mac':
      case 'coded':
        return otherCode(value, salt);
      case 'address':
        return otherAddress(value, salt);
      case 'duration':
        return drift(value, 0.5, 1.9, salt);
      case 'size':
        return drift(value, 0.85, 1.2, salt);
      case 'share':
        return numbers && Number(value) >= 5 && Number(value) <= 90 ? drift(value, 0.9, 1.08, salt) : value;
      case 'number':
        return numbers && !/^(?:19|20)\d\d$/.test(value) ? otherNumber(value, salt) : value;
      default:
        return value;
    }
  });
}

/** @param {string} value @param {number} by */
function laterDate(value, by) {
  const [, monthName = ''] = RegExp(`(${month})`).exec(value) ?? [];
  const numbers = [...value.matchAll(/\d+/g)].map(([found]) => Number(found));
  const [first = 0, second = 0, third = 0] = numbers;
  /** @param {number} year @param {number} at @param {number} date */
  const later = (year, at, date) => new Date(Date.UTC(year, at, date + by));
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0');
  if (monthName === '') {
    if (value.length === 4) {
      const date = later(2026, Math.floor(first / 100) - 1, first % 100);
      return two(date.getUTCMonth() + 1) + two(date.getUTCDate());
    }
    return later(first, second - 1, third)
      .toISOString()
      .slice(0, 10);
  }
  const date = later(second || 2026, months.indexOf(monthName), first);
  const name = months[date.getUTCMonth()] ?? '';
  const weekday = days[date.getUTCDay()] ?? '';
  if (value.includes('/')) return `${two(date.getUTCDate())}/${name}/${date.getUTCFullYear()}`;
  if (value.includes(',')) return `${weekday}, ${two(date.getUTCDate())} ${name} ${date.getUTCFullYear()}`;
  const padded = / \d$/.test(value)
    ? String(date.getUTCDate()).padStart(/ {2}\d$/.test(value) ? 2 : 1)
    : two(date.getUTCDate());
  return value.startsWith(monthName) ? `${name} ${padded}` : `${weekday} ${name} ${padded}`;
}

/** @param {string} value @param {number} by @param {string} salt */
function laterTime(value, by, salt) {
  const [, hours = '', minutes = '', seconds, mark = '', part = ''] =
    /^(\d\d):(\d\d)(?::(\d\d))?([.,]?)(\d*)/.exec(value) ?? [];
  if (Number(hours) > 23) return value;
  const all = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + by) % 86_400;
  const clock = new Date(all * 1000).toISOString();
  return clock.slice(11, seconds === undefined ? 16 : 19) + mark + digitsFor(part, salt);
}

/** @param {string} part @param {string} salt */
const digitsFor = (part, salt) =>
  [...part].map((_, at) => digest(`${salt}${part.slice(0, at + 1)}`) % 10).join('');

/**
 * Every character follows from those before it, so that a short form of a hash stays the beginning of the long one.
 * @param {string} value
 * @param {string} salt
 */
function otherCode(value, salt) {
  return [...value]
    .map((character, at) => {
      const number = digest(salt + value.slice(0, at + 1).toLowerCase());
      if (!/[A-Za-z0-9]/.test(character)) return character;
      if (/^[\da-f:-]*$/.test(value)) return '0123456789abcdef'[number % 16];
      if (/^[\dA-F:]*$/.test(value)) return '0123456789ABCDEF'[number % 16];
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'[number % 62];
    })
    .join('');
}

/** @param {string} value @param {string} salt */
function otherAddress(value, salt) {
  const [first = '10', second = '0', third = '0', last = '1'] = value.split('.');
  if (first === '255' || last === '0' || last === '255') return value;
  return [
    first,
    second,
    digest(salt + third) % 250,
    last === '1' ? last : (digest(salt + value) % 250) + 2,
  ].join('.');
}

/** @param {string} value @param {string} salt */
function otherNumber(value, salt) {
  // A time in seconds stays in these years, and what may be a share stays under a hundred.
  if (/^1[5-9]\d{8}\b/.test(value)) return drift(value, 0.99, 1.01, salt);
  return drift(value, 0.8, Number(value) > 50 && Number(value) <= 100 ? 1 : 1.25, salt);
}

/** @param {string} value @param {number} least @param {number} most @param {string} salt */
function drift(value, least, most, salt) {
  if (Number(value) === 0 || Number.isNaN(Number(value))) return value;
  const factor = least + (digest(salt + value) / 2 ** 32) * (most - least);
  if (value.includes('e')) return value.replace(/\d+(?=e)/, (part) => digitsFor(part, salt));
  const [, part = ''] = value.split('.');
  const drifted = (Number(value) * factor).toFixed(part.length);
  return Number(drifted) === 0 ? value : drifted;
}
