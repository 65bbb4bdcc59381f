import { type VolatileClass, wordEnd } from './volatile-class.ts';

export const version: VolatileClass = {
  about: 'version numbers of two parts or more, with what stands behind a hyphen or a plus sign',
  pattern: new RegExp(String.raw`(?<![\w.⟩-])v?\d{1,5}(?:\.\d{1,8}){1,4}(?:[-+][\w.]{1,40})?${wordEnd}`, 'g'),
  token: '⟨version⟩',
  offByDefault: true,
  alike: ['node v20.19.0', 'node 22.1', 'node 1.2.3-beta.4'],
  kept: ['node 20', 'a1.2', '1.x'],
};
