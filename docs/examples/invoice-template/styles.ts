/** Black on white; the address stands where envelopes have their window. */
export const LETTER_STYLES = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font-size: 10pt; line-height: 1.45; }
header { padding-block: 22mm 14mm; }
.sender { font-size: 7pt; }
address { font-style: normal; }
address bdi { display: block; overflow-wrap: anywhere; }
h1 { font-size: 14pt; font-weight: 600; margin-block-end: 4mm; }
table { border-collapse: collapse; margin-block: 4mm; }
th { font-weight: 600; text-align: start; }
th, td { padding: 1mm 4mm 1mm 0; vertical-align: top; }
[dir="rtl"] th, [dir="rtl"] td { padding: 1mm 0 1mm 4mm; }
.facts th { font-weight: 400; }
.lines { width: 100%; }
.lines thead th, .lines tbody tr { border-block-end: 0.4pt solid #000; }
.lines td:nth-child(n + 3), .sums td { white-space: nowrap; }
.sums th { text-align: end; font-weight: 400; }
.sums .total th, .sums .total td { font-weight: 600; }
tr { break-inside: avoid; }
small { display: block; font-size: 8pt; }
p { margin-block: 2mm; }
ul { list-style: none; }
footer { margin-block-start: 10mm; font-size: 8pt; }
`
