/** Style of the page: no external file, readable in light, dark and print, wide enough for two columns from 56em on. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d7dce1; --paper: #fff; --card: #f6f8fa; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #9ba5af; --line: #363d45; --paper: #14171a; --card: #1c2024; --accent: #7db8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.65 "Noto Sans", "Noto Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif; overflow-wrap: anywhere; }
[lang="ar"] { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif; line-height: 1.85; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -999rem; } .skip:focus { position: static; }
header, footer { border-block-end: 1px solid var(--line); padding-block-end: 1rem; margin-block-end: 1.5rem; }
footer { border: 0; border-block-start: 1px solid var(--line); padding-block-start: 1rem; color: var(--soft); font-size: .9rem; }
.pair { display: grid; gap: 1rem 2.5rem; }
@media (min-width: 56em), print { .pair.both { grid-template-columns: 1fr 1fr; } .pair.both > [lang="ar"] { order: 2; } }
h1, .h1 { font-size: 1.6rem; font-weight: 700; margin: 0; } h2 { font-size: 1.2rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.meta, .sources, .note { color: var(--soft); font-size: .92rem; margin: .25rem 0; }
article { border-block-end: 1px solid var(--line); padding-block: 1.25rem; }
p { margin: .4rem 0; }
.rough { border-inline-start: 3px dotted var(--soft); padding-inline-start: .6rem; }
blockquote { margin: .6rem 0; padding: .4rem .9rem; border-inline-start: 3px solid var(--accent); background: var(--card); }
sup a { text-decoration: none; padding: 0 .1em; }
details { margin-block-start: .75rem; background: var(--card); border-radius: .4rem; padding: .5rem .9rem; }
summary { cursor: pointer; font-weight: 600; } summary span + span { margin-inline-start: .75rem; }
ol.sources { padding-inline-start: 1.6rem; } ol.sources li:target { background: var(--card); outline: 2px solid var(--accent); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; } dt { color: var(--soft); } dd { margin: 0; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } details { background: none; padding: 0; } details:not([open]) { display: none; } article { break-inside: avoid; } .skip { display: none; } a { color: inherit; } }
`;
