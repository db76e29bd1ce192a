import { describe, expect, it } from "vitest"

import { calm } from "../calm"
import { checkTemplate } from "../conformance"
import { examineTemplate } from "../examine"
import { templatesWith } from "../registry"
import { SAMPLES } from "../samples"

const withMarkup = (change: (markup: string) => string) =>
  examineTemplate({ ...calm, markup: change(calm.markup) })

const withStyles = (styles: string) => examineTemplate({ ...calm, styles })

it("finds nothing wrong with the shop's own template", () => {
  expect(checkTemplate(calm)).toEqual([])
})

it("has samples whose figures add up", () => {
  for (const { snapshot } of SAMPLES) {
    const { lines, taxes, totals } = snapshot
    const sum = (values: number[]) =>
      values.reduce((all, each) => all + each, 0)
    expect(sum(lines.map((line) => line.amount_minor))).toBe(totals.total_minor)
    expect(sum(taxes.map((tax) => tax.gross_minor))).toBe(totals.total_minor)
    expect(totals.net_minor + totals.tax_minor).toBe(totals.total_minor)
  }
})

describe("markup", () => {
  it.each([
    ["{{{number}}}", "unescaped output"],
    ["<script>1</script>", "script, link"],
    ["{{> part}}", "partials"],
    ["{{numbr}}", '"numbr" not defined'],
    ["{{#if x}}", "Not understood"],
    ["{{lookup this 'number'}}", "lookup"],
    ["{{constructor.name}}", "not defined"],
  ])("with %s is refused, with the line and why", (bad, why) => {
    const faults = withMarkup((markup) => `<p>\n</p>\n${bad}\n${markup}`)
    expect(faults[0]).toMatchObject({ part: "markup" })
    expect(faults[0].message).toContain(why)
    expect(faults[0].line).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ["{{seller.vat_id}}", "the seller's VAT id"],
    ["{{#each notices}}<p>{{this}}</p>{{/each}}", "why no tax"],
    ["{{corrects}}", "the invoice that it corrects"],
    ["{{unit_net}}", "prices of units before tax"],
    ["{{payment.request}}", "how it is to be paid"],
  ])("without %s says what is missing", (needed, what) => {
    const faults = withMarkup((markup) => markup.replaceAll(needed, ""))
    expect(faults.map(({ message }) => message).join("\n")).toContain(what)
  })

  it("may have so many characters", () => {
    const [fault] = withMarkup((markup) => markup + " ".repeat(200_000))
    expect(fault.message).toContain("200000 characters")
  })
})

describe("styles", () => {
  it.each([
    ["</style><script>", "<"],
    ["@import 'x'", "@import"],
    ["body { background: url(http://x) }", "url()"],
    ["body { background: URL( 'file:///etc/passwd' ) }", "url()"],
    ["body { background: url(data:text/html,x) }", "url()"],
    ["body { background: \\75 rl(x) }", "backslashes"],
    ["body { background: image-set('x' 1x) }", "image-set()"],
  ])("with %s are refused", (styles, what) => {
    const [fault] = withStyles(`p { color: red }\n${styles}`)
    expect(fault).toMatchObject({ part: "styles", line: 2 })
    expect(fault.message).toContain(what)
  })

  it("may hold pictures of their own", () => {
    expect(
      withStyles("p { background: url('data:image/png;base64,AA==') }")
    ).toEqual([])
  })
})

describe("templates of plugins", () => {
  it("stand beside the shop's own", () => {
    const letter = { ...calm, id: "letter" }
    expect([...templatesWith([letter]).keys()]).toEqual(["calm", "letter"])
  })

  it.each([
    [{ ...calm }, "its id is taken"],
    [{ ...calm, id: "../x" }, "small letters"],
    [{ ...calm, id: "x", markup: "{{{a}}}" }, "markup, line 1"],
  ])("are refused with what is wrong", (template, why) => {
    expect(() => templatesWith([template])).toThrow(why)
  })
})
