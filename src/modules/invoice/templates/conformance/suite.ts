import { renderInvoiceHtml } from "../../rendering/template/document"
import type { InvoiceTemplate } from "../contract"
import { examineTemplate } from "../examine"
import { SAMPLES, sampleSnapshot } from "../samples"

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{x}}`

const saysAll = (template: InvoiceTemplate): string[] =>
  examineTemplate(template).map(
    ({ part, line, message }) =>
      `${part}${line === null ? "" : `, line ${line}`}: ${message}`
  )

const escapes = (template: InvoiceTemplate): string[] => {
  const { seller, buyer, lines } = sampleSnapshot
  const html = renderInvoiceHtml(
    {
      ...sampleSnapshot,
      number: HOSTILE,
      seller: { ...seller, name: HOSTILE, footer: HOSTILE },
      buyer: { ...buyer, name: HOSTILE, address_lines: [HOSTILE] },
      lines: lines.map((line) => ({ ...line, title: HOSTILE })),
    },
    template
  )
  return /<script|<img src=x/i.test(html)
    ? ["markup: text of a document gets into the page as HTML."]
    : []
}

const copesWithMany = (template: InvoiceTemplate): string[] => {
  const lines = Array.from({ length: 500 }, (_, index) => ({
    ...sampleSnapshot.lines[index % 3],
    title: `Article no. ${index + 1}`,
  }))
  const html = renderInvoiceHtml({ ...sampleSnapshot, lines }, template)
  return html.includes("Article no. 500")
    ? []
    : ["markup: of 500 lines not all are printed."]
}

const isVersioned = ({ version, title }: InvoiceTemplate): string[] => [
  ...(Number.isSafeInteger(version) && version > 0
    ? []
    : ["version: it is a whole number from 1 on."]),
  ...(title.trim() === "" ? ["title: merchants choose by it."] : []),
]

/**
 * The suite that every template has to pass; run it in your own tests and
 * expect no fault.
 *
 * @returns all faults, each with its part and line
 */
export const checkTemplate = (template: InvoiceTemplate): string[] => {
  const faults = [...isVersioned(template), ...saysAll(template)]
  return faults.length > 0
    ? faults
    : [
        ...escapes(template),
        ...copesWithMany(template),
        ...SAMPLES.flatMap(({ name, snapshot }) =>
          renderInvoiceHtml(snapshot, template).includes("undefined")
            ? [`markup: ${name} prints "undefined".`]
            : []
        ),
      ]
}
