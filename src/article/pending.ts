import { diagnose, type Fix, type Place } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostics/catalogue.ts';
import { readDirectives } from './directives.ts';
import { readHint } from './hint.ts';
import { type Misplaced, misplacedIn, misplacedInParagraph } from './misplaced.ts';
import { respell } from './respell.ts';
import type { Article, Directives, Hint } from './types.ts';

/** Directives that wait for their block. */
export interface PendingDirectives {
  directives: Directives;
  /** Their keys as written, and where each stands. */
  keys: { key: string; place: Place }[];
  place: Place;
}

/** Comments that wait for the block they speak of. */
export interface Pending {
  /** Reads the content of a comment; `placeOf` gives the place of an offset in it. */
  comment(content: string, closed: boolean, placeOf: (offset: number) => Place): void;
  /** Something else than a comment that readers do not see, such as `[//]: # (…)`. */
  aside(text: string, place: Place): void;
  /** A block follows. */
  block(): void;
  /** A paragraph stands between: directives must be adjacent, a hint may be one paragraph away. */
  paragraph(text: string, place: Place): void;
  /** Nothing that waits can still find its block. */
  end(): void;
  takeDirectives(): PendingDirectives | null;
  /** Where the hint stands that waits. */
  hintPlace(): Place | null;
  takeHint(): Hint | null;
  hasHint(): boolean;
  /** What comes next is no output. */
  dropHint(): void;
}

/** Begins with nothing that waits; what is wrong goes to the article's diagnostics. */
export function trackPending(article: Article): Pending {
  let hint: { hint: Hint; place: Place; paragraphs: number } | null = null;
  let directives: PendingDirectives | null = null;
  // A hint or a directive in the wrong form, which is meant as one only if a block follows.
  let malformed: (Misplaced & { place: Place }) | null = null;
  const report = (
    code: DiagnosticCode,
    place: Place,
    args: Record<string, string> = {},
    fix: Fix | null = null,
  ) => {
    article.diagnostics.push(diagnose(code, place, args, fix));
  };
  const dropHint = () => {
    if (hint !== null) report('hint-without-output', hint.place);
    hint = null;
  };
  const dropDirectives = () => {
    if (directives !== null) report('directive-without-block', directives.place);
    directives = null;
  };
  const note = (found: Misplaced | null, place: Place) => {
    if (found !== null) malformed = { ...found, place };
  };
  return {
    comment(content, closed, placeOf) {
      const place = placeOf(0);
      const reading = readHint(content, closed);
      if (reading?.code === 'hint') {
        dropHint();
        hint = { hint: reading.hint, place, paragraphs: 0 };
      } else if (reading !== null) {
        const { code, args, respelling } = reading;
        const document = article.documents[place.file];
        const fix =
          respelling === null
            ? null
            : respell(document, place, 'comment', respelling.written, respelling.meant);
        report(code, place, args, fix);
      }
      const read = readDirectives(content);
      if (reading === null && read === null) note(misplacedIn(content), place);
      if (read === null) return;
      for (const { code, args, offset } of read.problems) report(code, placeOf(offset), args);
      // Comments may come by the ten thousand, so what waits is added to.
      directives ??= { directives: {}, keys: [], place };
      Object.assign(directives.directives, read.directives);
      for (const { key, offset } of read.keys) directives.keys.push({ key, place: placeOf(offset) });
    },
    aside(text, place) {
      note(misplacedIn(text), place);
    },
    block() {
      if (malformed !== null) report(malformed.code, malformed.place, malformed.args);
      malformed = null;
    },
    paragraph(text, place) {
      malformed = null;
      note(misplacedInParagraph(text), place);
      dropDirectives();
      if (hint !== null && hint.paragraphs === 1) dropHint();
      else if (hint !== null) hint.paragraphs += 1;
    },
    end() {
      malformed = null;
      dropDirectives();
      dropHint();
    },
    takeDirectives() {
      const taken = directives;
      directives = null;
      return taken;
    },
    hintPlace: () => hint?.place ?? null,
    takeHint() {
      const taken = hint;
      hint = null;
      return taken?.hint ?? null;
    },
    hasHint: () => hint !== null,
    dropHint,
  };
}
