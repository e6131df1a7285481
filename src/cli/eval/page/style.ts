import type { Markup } from '../../../text/markup.ts';

/** The style sheet of the page: one column that fits a phone, light or dark as on the reader's device. */
export const STYLE: Markup = {
  markup: `
:root { color-scheme: light dark; --text: #1c1c1c; --muted: #5b5b5b; --ground: #fff; --line: #d6d6d6; --mark: #0a5fb4; --range: #b9d4ee; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --muted: #b0b0b0; --ground: #16181b; --line: #3d4146; --mark: #7db8f2; --range: #2c4d6d; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
p { margin: 0.5rem 0; }
.muted, small { color: var(--muted); font-size: 0.85rem; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.5rem 0.4rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--muted); font-size: 0.85rem; }
small { display: block; line-height: 1.35; }
.number { text-align: right; white-space: nowrap; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
.range { width: 34%; min-width: 6rem; }
.range svg { display: block; width: 100%; height: 1.1rem; margin-top: 0.2rem; }
.track, .grid { stroke: var(--line); }
.reach { fill: var(--range); }
.value { stroke: var(--mark); stroke-width: 2; vector-effect: non-scaling-stroke; }
.diagram { display: block; width: 100%; max-width: 30rem; height: auto; }
.diagram text { fill: var(--muted); font-size: 11px; }
.whisker { stroke: var(--range); stroke-width: 5; }
.ideal { stroke: var(--muted); stroke-dasharray: 4 4; }
.dot { fill: var(--mark); }
details { border-bottom: 1px solid var(--line); }
summary { padding: 0.6rem 0; cursor: pointer; }
article { padding: 0 0 1rem 0.75rem; margin: 0 0 1rem; border-left: 3px solid var(--range); }
article h3 { font-size: 1rem; margin: 0; }
article ol { margin: 0.25rem 0 0; padding-left: 1.25rem; }
`,
};
