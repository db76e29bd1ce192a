/** The look "calm": ink on white, one warm paper tone, hairlines. A4. */
export const INVOICE_STYLES = `
:root {
  --ink: #22292b;
  --soft: #666b66;
  --hair: #d9d3c6;
  --paper: #f6f2ea;
  --moss: #3f6152;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 9.2pt/1.5 "Noto Sans", sans-serif; color: var(--ink); }
body {
  min-height: 256mm;
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
.n { text-align: right; white-space: nowrap; }

.top {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 10mm;
  padding-bottom: 5mm;
  border-bottom: 0.6pt solid var(--ink);
}
.brand { font-size: 15pt; font-weight: 600; letter-spacing: -0.01em; }
.brand-address { font-size: 7.8pt; color: var(--soft); text-align: right; }
.brand-address span:not(:last-child)::after { content: " · "; }

.opening {
  display: flex;
  justify-content: space-between;
  gap: 12mm;
  margin: 11mm 0 12mm;
}
.buyer { max-width: 82mm; overflow-wrap: anywhere; }
.heading { position: relative; width: 78mm; flex: none; }
h1 { font-size: 21pt; font-weight: 600; line-height: 1.1; letter-spacing: -0.015em; margin-bottom: 4mm; }
.stamp {
  position: absolute;
  top: 0.5mm;
  right: 1mm;
  padding: 0.7mm 3.4mm;
  border: 1.2pt solid var(--moss);
  border-radius: 1.6mm;
  color: var(--moss);
  font-size: 10.5pt;
  font-weight: 600;
  letter-spacing: 0.16em;
  text-transform: uppercase;
  transform: rotate(-5deg);
}
dl div { display: flex; justify-content: space-between; gap: 6mm; }
.heading dl div { padding: 0.9mm 0; border-top: 0.4pt solid var(--hair); }
dt { color: var(--soft); }
dd { text-align: right; white-space: nowrap; }
b { font-weight: 600; }

table { width: 100%; border-collapse: collapse; }
th { font-weight: 600; text-align: left; }
th.n { text-align: right; }
td, th { vertical-align: top; padding: 1.7mm 0 1.7mm 4mm; }
td:first-child, th:first-child { padding-left: 0; }
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
  margin-top: 9mm;
  break-inside: avoid;
}
.taxes { flex: 1; }
.taxes table { font-size: 8pt; }
.taxes th, .taxes td { padding-top: 0.9mm; padding-bottom: 0.9mm; }
.taxes th { font-weight: 400; color: var(--soft); }
.taxes tbody tr > * { border-top: 0.4pt solid var(--hair); }
.taxes .all > * { color: var(--ink); font-weight: 600; }
.note { margin-top: 2mm; font-size: 7.6pt; color: var(--soft); }
.totals { width: 78mm; flex: none; padding: 3.5mm 5mm; background: var(--paper); border-radius: 2mm; }
.totals div { padding: 0.8mm 0; }
.totals dt { overflow-wrap: anywhere; }
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

footer { margin-top: auto; padding-top: 12mm; break-inside: avoid; }
.thanks { margin-bottom: 4mm; white-space: pre-line; }
.legal {
  display: flex;
  gap: 8mm;
  padding-top: 3mm;
  border-top: 0.4pt solid var(--hair);
  font-size: 7.2pt;
  line-height: 1.55;
  color: var(--soft);
}
.legal div { flex: 1; overflow-wrap: anywhere; }
`

const PAGE_RULES = `
@page {
  size: A4;
  margin: 18mm 18mm 20mm;
  @bottom-left {
    content: "{number}";
    font: 7.2pt "Noto Sans"; color: #666b66; vertical-align: top; padding-top: 3mm;
  }
  @bottom-right {
    content: "{page} " counter(page) " {of} " counter(pages);
    font: 7.2pt "Noto Sans"; color: #666b66; vertical-align: top; padding-top: 3mm;
  }
}
`

/** Everything but plain letters, digits, dash and blank as a CSS escape. */
const cssText = (text: string): string =>
  Array.from(text, (char) =>
    /[A-Za-z0-9 -]/.test(char)
      ? char
      : `\\${char.codePointAt(0)?.toString(16) ?? "fffd"} `
  ).join("")

/** The page box: A4, the number and "Page 1 of 2" at the foot of each. */
export const pageRules = (
  number: string,
  labels: { page: string; of: string }
): string =>
  PAGE_RULES.replace("{number}", () => cssText(number))
    .replace("{page}", () => cssText(labels.page))
    .replace("{of}", () => cssText(labels.of))
