const key =
  /^<(?:(?:(?:ctrl|control|alt|option|shift|cmd|command|meta|win|super)[-+ ]?)+(?:\w|\w*(?:tab|space|del|delete|enter|return|up|down|left|right))|enter|return|tab|space|spacebar|esc|escape|backspace|del|delete|page ?(?:up|down)|f\d{1,2}|any key)>$/i;

/** Whether a text in angle brackets is the name of a key: `<Enter>`, `<CTRL-C>`. */
export function isKey(text: string): boolean {
  return key.test(text);
}

/** Whether a line goes on with what its reader is to press: `read -p "Press <Enter> to continue"`. */
export function isPressed(before: string): boolean {
  return /\b(?:press|hit|push|type)(?:ing)?\b/i.test(before);
}

/**
 * Whether a text in angle brackets stands in what a script says of its own arguments: `echo "usage: $0 <name>"`.
 *
 * @param before - what stands before it in its line
 * @param around - all of the quotes or the heredoc that it stands in
 */
export function isInUsage(before: string, around: string): boolean {
  return /\busage\b|\$\{?0\b|\$\(basename /i.test(before) || /^["'$\s]*usage\b/i.test(around);
}

/** Whether a text in angle brackets is a part of the path that a web program answers: `@app.route('/users/<name>')`. */
export function isInRoute(text: string, before: string): boolean {
  return (
    /^<(?:\w+:)?\w+>$/.test(text) && /\b(?:route|path|add_url_rule)\(\s*[furb]?["'][^"'\s]*$/.test(before)
  );
}
