/** The look "calm": ink on white, one warm paper tone, hairlines. A4. */
export const INVOICE_STYLES = `
:root {
  --ink: #22292b;
  --soft: #666b66;
  --hair: #d9d3c6;
  --paper: #f6f2ea;
  --moss: #3f6152;
  --rust: #8c4a2f;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font-size: 9.2pt; line-height: 1.5; color: var(--ink); }
body {
  min-height: 261mm;
  display: flex;
  flex-direction: column;
  font-variant-numeric: tabular-nums lining-nums;
}
h2 {
  font-size: 7pt;
  font-weight: 600;
  letter-spacing: 0.08em;
  text-transform: uppercase;
  color: var(--soft);
  margin-bottom: 1.5mm;
}
address { font-style: normal; }
address span, .legal span { display: block; }
address strong { display: block; font-weight: 600; }
small { display: block; font-size: 7.6pt; line-height: 1.4; color: var(--soft); }
.n { text-align: end; white-space: nowrap; }

.top {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 10mm;
  padding-bottom: 5mm;
  border-bottom: 0.6pt solid var(--ink);
}
.logo { max-height: 16mm; max-width: 70mm; }
.brand { min-width: 0; overflow-wrap: anywhere; font-size: 15pt; font-weight: 600; letter-spacing: -0.01em; }
.brand-address { flex: none; max-width: 78mm; overflow-wrap: anywhere; font-size: 7.8pt; color: var(--soft); text-align: end; }
.brand-address span:not(:last-child)::after { content: " · "; }

.opening {
  display: flex;
  justify-content: space-between;
  gap: 10mm;
  margin: 9mm 0 10mm;
}
.buyer { max-width: 78mm; overflow-wrap: anywhere; }
.heading { width: 86mm; flex: none; }
.title {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  align-items: center;
  gap: 2mm 4mm;
  margin-bottom: 4mm;
}
h1 { font-size: 21pt; font-weight: 600; line-height: 1.15; letter-spacing: -0.015em; }
.stamp {
  /* Below a long title it stands where it stands beside a short one. */
  margin-inline: auto 1mm;
  padding: 0.7mm 3mm;
  border: 1.2pt solid currentColor;
  border-radius: 1.6mm;
  color: var(--moss);
  font-size: 9pt;
  font-weight: 600;
  letter-spacing: 0.08em;
  text-transform: uppercase;
  white-space: nowrap;
  transform: rotate(-4deg);
}
.stamp.waits { color: var(--rust); }
.corrects { padding-top: 2.4mm; border-top: 0.4pt solid var(--hair); }
dl div { display: flex; justify-content: space-between; gap: 6mm; }
.heading dl div { padding: 0.9mm 0; border-top: 0.4pt solid var(--hair); }
dt { color: var(--soft); flex: none; }
dd { text-align: end; min-width: 0; overflow-wrap: anywhere; }
.strong { font-weight: 600; }

table { width: 100%; border-collapse: collapse; }
th { font-weight: 600; text-align: start; }
th.n { text-align: end; }
td, th { vertical-align: top; padding-block: 1.7mm; padding-inline: 4mm 0; }
td:first-child, th:first-child { padding-inline-start: 0; }
.lines thead th {
  font-size: 7pt;
  letter-spacing: 0.06em;
  text-transform: uppercase;
  color: var(--soft);
  padding-top: 0;
  border-bottom: 0.6pt solid var(--ink);
}
.lines tbody tr { break-inside: avoid; }
.lines tbody td { border-bottom: 0.4pt solid var(--hair); }
.what { width: 99%; overflow-wrap: anywhere; }

.sums {
  display: flex;
  justify-content: space-between;
  align-items: flex-start;
  gap: 12mm;
  margin-top: 7mm;
  break-inside: avoid;
}
.taxes { flex: 1; }
.taxes table { font-size: 8pt; }
.taxes th, .taxes td { padding-top: 0.9mm; padding-bottom: 0.9mm; }
.taxes th { font-weight: 400; color: var(--soft); }
.taxes tbody tr > * { border-top: 0.4pt solid var(--hair); }
.taxes .all > * { color: var(--ink); font-weight: 600; }
.note { margin-top: 2mm; font-size: 7.6pt; color: var(--soft); }
.totals { width: 80mm; flex: none; padding: 3.5mm 5mm; background: var(--paper); border-radius: 2mm; }
.totals div { padding: 0.8mm 0; }
.totals dt { flex: initial; overflow-wrap: anywhere; }
.totals dd { flex: none; white-space: nowrap; }
.totals .total {
  align-items: baseline;
  margin-top: 2mm;
  padding-top: 2.5mm;
  border-top: 0.6pt solid var(--ink);
  font-size: 13pt;
  font-weight: 600;
}
.totals .total dt { color: var(--ink); }
.totals .within { font-size: 7.6pt; color: var(--soft); }

.notices, .payment { margin-top: 6mm; break-inside: avoid; }
.payment {
  display: flex;
  justify-content: space-between;
  align-items: flex-start;
  gap: 12mm;
  padding: 3.5mm 5mm;
  border: 0.6pt solid var(--hair);
  border-radius: 2mm;
}
.payment > div { flex: 1; min-width: 0; max-width: 105mm; }
.payment dl { margin-top: 2mm; }
.payment dl div { justify-content: flex-start; gap: 4mm; }
.payment dt { width: 32mm; }
.payment dd { text-align: start; }
figure { flex: none; width: 40mm; }
figure svg { display: block; width: 30mm; height: 30mm; margin: 0 auto; }
figcaption { font-size: 7.2pt; line-height: 1.35; text-align: center; text-wrap: balance; color: var(--soft); }

/* It takes the block before it along and is not alone on the last page. The sums
   do not take the last row along: Chromium would part them in their midst. */
footer { margin-top: auto; padding-top: 8mm; break-before: avoid; break-inside: avoid; }
.thanks { margin-bottom: 3mm; white-space: pre-line; }
.legal {
  display: flex;
  gap: 8mm;
  padding-top: 3mm;
  border-top: 0.4pt solid var(--hair);
  font-size: 7.2pt;
  line-height: 1.55;
  color: var(--soft);
}
.legal div { flex: 1 1 auto; max-width: 54mm; overflow-wrap: anywhere; }
.legal div:first-child { max-width: 46mm; }

:lang(ja) { word-break: auto-phrase; }

/* Letters of these scripts join, or have no capitals. */
[dir="rtl"] h1, [dir="rtl"] h2, [dir="rtl"] .stamp, [dir="rtl"] .brand,
[dir="rtl"] .lines thead th { letter-spacing: 0; }
[dir="rtl"] h2, [dir="rtl"] .lines thead th { font-size: 8pt; }
`
