const fence = '```';
const act = 'window.pwned=1';
/** What nobody should be asked for: port 9 is not listened on, and each request counts as a misdeed. */
const away = 'http://127.0.0.1:9/asked';

/** Markup that acts, or asks for something, wherever a browser takes it for markup. */
const markup = [
  `<script>${act}</script>`,
  `<script src="${away}"></script>`,
  `<SCRIPT\n>${act}</SCRIPT\n>`,
  `<scr<script>ipt>${act}</scr</script>ipt>`,
  `<img src=x onerror=${act}>`,
  `<img src="${away}" srcset="${away} 2x">`,
  `<<img src=x onerror=${act}>>`,
  `<svg onload=${act}><script>${act}</script><image href="${away}"/><use href="${away}#a"/></svg>`,
  `<svg><style>@import "${away}";</style><animate onbegin=${act} attributeName=x dur=1s></svg>`,
  `<math><mtext><style><img src=x onerror=${act}></style></mtext></math>`,
  `<style>@import "${away}"; body { display: none; background: url(${away}) }</style>`,
  `<link rel=stylesheet href="${away}"><link rel=preload as=script href="${away}">`,
  `<meta http-equiv=refresh content="0;url=${away}">`,
  `<base href="${away}/">`,
  `<form action="${away}"><input autofocus onfocus=${act}><button>Send</button></form>`,
  `<iframe src="javascript:${act}"></iframe><iframe srcdoc="<script>${act}</script>"></iframe>`,
  `<object data="${away}"></object><embed src="${away}">`,
  `<video src="${away}" onerror=${act} autoplay></video><audio src="${away}"></audio>`,
  `<details open ontoggle=${act}><summary>More</summary></details>`,
  `<a href="javascript:${act}">click</a>`,
  `<body onload=${act}></body></html>`,
  `</p></div></section></main><div onclick=${act}>`,
  `<template><img src=x onerror=${act}></template><noscript><img src=x onerror=${act}></noscript>`,
  `<!-- --><img src=x onerror=${act}><!-- --!><img src=x onerror=${act}>`,
  `<![CDATA[<img src=x onerror=${act}>]]><?php <img src=x onerror=${act}> ?>`,
  `<textarea></textarea><title></title></textarea></title></style></script><img src=x onerror=${act}>`,
  `<img alt="<img src=x onerror=${act}>" title='"><svg onload=${act}>' src=x onerror=${act}>`,
];

/** Links and pictures that lead somewhere else than to the web, or out of their attribute. */
const links = [
  `[a place](javascript:${act})`,
  `[a place](JaVaScRiPt:${act})`,
  `[a place](java&#115;cript:${act}) [a place](javascript&colon;${act}) [a place](&#x6A;avascript:${act})`,
  `[a place](<java\tscript:${act}>) [a place](\u0001javascript:${act}) [a place]( javascript:${act} )`,
  '[a place](data:text/html,<script>window.pwned=1</script>) [a place](data:text/html;base64,PHNjcmlwdD4=)',
  `[a place](vbscript:msgbox) [a place](blob:null/x) [a place](file:///etc/passwd) [a place](//127.0.0.1:9/asked)`,
  `[a place](https://example.com/"onclick="${act}) [a place](https://example.com/'onclick='${act})`,
  `[a place](https://example.com "\\"><img src=x onerror=${act}>")`,
  `[<img src=x onerror=${act}>](https://example.com)`,
  `[ref][js] [js] ![ref][js]`,
  `![picture](${away}) ![<img src=x onerror=${act}>](x "\\" onerror=${act}")`,
  `<javascript:${act}> <https://example.com/"onclick=${act}>`,
  '[up](../../secret.md) [self](#articles) [mail](mailto:a@example.com)',
];

const definitions = `[js]: javascript:${act} '"><svg onload=${act}>'`;

/** CSS, signs that turn the direction of text, and what only wants room. */
const looks = [
  '</style><style>* { display: none }</style> { color: red } @media all { :root { --ink: #fff } }',
  '\u202eright to left\u202c \u2066isolated\u2069 \u200f \u061c',
  'W'.repeat(3_000),
  `\`${'c'.repeat(3_000)}\``,
  `https://example.com/${'u'.repeat(3_000)}`,
  `**${'b'.repeat(1_000)}**_${'i'.repeat(1_000)}_`,
];

const table = (columns: number) =>
  [
    ...[`${'| c '.repeat(columns)}|`, `${'|---'.repeat(columns)}|`],
    `${`| <img src=x onerror=${act}> `.repeat(columns)}|`,
  ].join('\n');

const deep = (mark: (level: number) => string) =>
  Array.from({ length: 40 }, (_, level) => mark(level)).join('\n');

/** Output that wants out of an element, a script or JSON. */
const printed = '</script><script>window.pwned=1</script><!-- <script> "}]} \\u003c/script> </pre></details>';

/** An article in which everything that can be written wants to act, to ask for something, or to take the page apart. */
export const hostileProse = `---
title: '${markup[0]}"><img src=x onerror=${act}>'
---

# ${markup[0]} <img src=x onerror=${act}> "quoted" 'too'

${[...markup, ...links, ...looks].join('\n\n')}

${definitions}

${markup.map((one) => `- ${one.replaceAll('\n', ' ')}`).join('\n')}

> ${links.join('\n> ')}

${deep((level) => `${'  '.repeat(level)}- level ${level} <img src=x onerror=${act}>`)}

${deep((level) => `${'>'.repeat(level + 1)} quote ${level} [a place](javascript:${act})`)}

${table(200)}

${markup.map((one) => `## ${one.replaceAll('\n', ' ')}`).join('\n\n')}

${fence}"><img\u00a0src=x\u00a0onerror=${act}>
${printed}
${fence}

## The step </script><script>${act}</script>

${fence}bash "><svg onload=${act}>
printf '%s\\n' '${printed}' '${'w'.repeat(2_000)}'
X='${printed}'
false # ${printed}
${fence}

<!-- expected_similarity=0.9 -->

${fence}"><img/src=x
${printed} else
${fence}

${markup.join('\n\n')}
`;
