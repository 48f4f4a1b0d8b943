/** The looks of an exported page, and the hash by which its policy lets them in. */

/** On paper one sheet a story: its text on the left, the score beside it. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2330;--quiet:#5b6474;--line:#d9dee6;--paper:#fff;--fill:#2f6fdb;--arc:#2e9e5b}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ef;--quiet:#a4adbb;--line:#39414f;--paper:#171b22;--fill:#6ea3ff;--arc:#58c98a}}
@media print{:root{--ink:#000;--quiet:#444;--line:#ccc;--paper:#fff;--fill:#2f6fdb;--arc:#2e9e5b}}
*{box-sizing:border-box}
body{max-width:62rem;margin:0 auto;padding:2rem;color:var(--ink);background:var(--paper);font:1rem/1.55 system-ui,sans-serif}
h1,h2,p,ul{margin:0;padding:0}
h1{font-size:1.7rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin:1.1rem 0 .25rem;color:var(--quiet);font-size:.8rem;letter-spacing:.08em;text-transform:uppercase}
small{font-size:.85em;font-weight:normal}
li small{display:block;color:var(--quiet)}
header{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:center;padding-bottom:1.2rem;border-bottom:1px solid var(--line)}
header>div:last-child{flex:1;min-width:16rem}
.question{margin-top:.3rem;font-style:italic}
.facts,footer{margin-top:.3rem;color:var(--quiet);font-size:.9rem}
.ring{position:relative;width:6.5rem;height:6.5rem}
.ring svg{width:100%;height:100%;transform:rotate(-90deg)}
.ring circle{fill:none;stroke:var(--line);stroke-width:3}
.ring .arc{stroke:var(--arc)}
.ring.weak .arc{stroke:#d0453e}.ring.developing .arc{stroke:#d07a1d}.ring.solid .arc{stroke:#b99a12}
.ring p{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;font-size:.8rem;line-height:1.2}
.ring p b{font-size:1.9rem}
article+article{margin-top:3rem}
.columns{display:grid;grid-template-columns:minmax(0,1.9fr) minmax(15rem,1fr);gap:0 2.5rem}
.told b{font-weight:650}
ul{list-style:none}
li{padding:.2rem 0;font-size:.92rem}
table{width:100%;border-collapse:collapse;font-size:.92rem}
th{font-weight:normal;text-align:start}
td:last-child{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.bar{width:40%;padding:0 .6rem}
.bar svg{display:block;width:100%;height:.45rem}
rect{fill:var(--line)}.fill{fill:var(--fill)}
footer{margin-top:1.5rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media (max-width:44rem){body{padding:1rem}.columns{grid-template-columns:1fr}}
@page{margin:12mm}
@media print{html{font-size:8.8pt}body{max-width:none;padding:0;line-height:1.45}section,li,tr{break-inside:avoid}svg{print-color-adjust:exact}article+article{break-before:page;margin:0}}
`;

/** SHA-256 of the style as a source of the content security policy; a test keeps the two together. */
export const pageStyleHash = 'sha256-sZddB2yNWTpmZ0HGDBwCIHV22iJ00ZhwVhjAvnMcJyU=';
