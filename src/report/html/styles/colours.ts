const light = `
--paper: #f7f6f3; --surface: #fff; --sunken: #f4f2ee; --rule: #e2ded7; --ink: #1f1e1c; --soft: #625d57; --link: #1a56a0;
--passed: #1a6b3c; --failed: #b3261e; --errored: #76358f; --interrupted: #8a5200; --flaky: #8a5200; --warning: #8a5200;
--failed-wash: #fdf1ef; --errored-wash: #f8f1fa; --warning-wash: #fbf4e6; --passed-wash: #eef6f0;
--failed-mark: #f9cfca; --passed-mark: #c3e6cf; --mark-ink: #fff; --focus: #1a56a0;
--keyword: #7a2c86; --string: #1a6b3c; --variable: #1a56a0; --comment: #6b665f; --number: #8a5200;
--ansi-red: #b3261e; --ansi-green: #1a6b3c; --ansi-yellow: #7d5a00; --ansi-blue: #1a56a0; --ansi-magenta: #76358f; --ansi-cyan: #0c6470;
`;

const dark = `
--paper: #151618; --surface: #1c1d20; --sunken: #17181a; --rule: #33353a; --ink: #e9e6e1; --soft: #a8a39b; --link: #8fbcf5;
--passed: #7cca98; --failed: #ff9389; --errored: #d3a6ea; --interrupted: #e5b968; --flaky: #e5b968; --warning: #e5b968;
--failed-wash: #2e1d1c; --errored-wash: #281f2d; --warning-wash: #2b2418; --passed-wash: #18261d;
--failed-mark: #63302c; --passed-mark: #24502f; --mark-ink: #151618; --focus: #8fbcf5;
--keyword: #d3a6ea; --string: #7cca98; --variable: #8fbcf5; --comment: #9a958d; --number: #e5b968;
--ansi-red: #ff9389; --ansi-green: #7cca98; --ansi-yellow: #e5c76b; --ansi-blue: #8fbcf5; --ansi-magenta: #d3a6ea; --ansi-cyan: #7fcbd6;
`;

/** Every colour has a name and two values; both palettes keep text at 4.5 : 1 and marks at 3 : 1 or more. */
export const colours = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { ${light} --paper: #fff; } }
`;
