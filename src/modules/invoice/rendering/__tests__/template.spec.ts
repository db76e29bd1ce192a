import { describe, expect, it } from "vitest"

import { germanOrder, item } from "../../domain/__tests__/fixtures"
import { compileTemplate } from "../template/compile"
import { renderInvoiceHtml } from "../template/document"
import { pageRules } from "../template/page-rules"
import { addressLines, placeLines } from "../view/place-lines"
import { snapshotOf } from "./sample-snapshot"

const HOSTILE = `"><script>alert(1)</script><img src=x onerror="alert(2)">{{{x}}}`

describe("renderInvoiceHtml", () => {
  it("escapes hostile names wherever a buyer or seller can write them", () => {
    const order = germanOrder({
      items: [
        item({
          product_title: HOSTILE,
          variant_title: HOSTILE,
          variant_sku: HOSTILE,
          tax_lines: [{ rate: 19, description: HOSTILE }],
          adjustments: [{ code: HOSTILE, amount: 0 }],
        }),
      ],
      shipping_address: {
        first_name: HOSTILE,
        company: HOSTILE,
        address_1: HOSTILE,
        city: HOSTILE,
        country_code: "de",
      },
    })
    const snapshot = snapshotOf(order)
    const html = renderInvoiceHtml({
      ...snapshot,
      number: HOSTILE,
      locale: "en",
      seller: { ...snapshot.seller, name: HOSTILE, footer: HOSTILE },
    })
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).toContain("&lt;script&gt;")
    // A name is text: what looks like template code in it stays as it is.
    expect(html).toContain("{{{x}}}")
  })

  it("names its language and title, and forbids every load", () => {
    const html = renderInvoiceHtml(snapshotOf(germanOrder()))
    expect(html).toContain('<html lang="de-DE" dir="ltr">')
    expect(html).toContain("<title>Rechnung INV-2026-00001</title>")
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(src|href)=|url\((?!data:)/)
  })
})

describe("compileTemplate", () => {
  it.each([
    "{{{name}}}",
    "{{& name}}",
    "{{> part}}",
    "<script>x</script>",
    "< iframe src=x>",
    '<meta http-equiv="refresh">',
    "<link rel=stylesheet>",
  ])("refuses %s", (source) => {
    expect(() => compileTemplate(source)).toThrow(/may not hold/)
  })

  it("knows no helper but its four and no name that is not in the view", () => {
    expect(() => compileTemplate("{{log 1}}")({})).toThrow()
    expect(() => compileTemplate('{{lookup this "a"}}')({ a: 1 })).toThrow()
    expect(() => compileTemplate("{{missing}}")({})).toThrow(/not defined/)
  })

  it("reaches no prototype", () => {
    const print = (source: string) => () => compileTemplate(source)({ a: "x" })
    expect(print("{{a.constructor.name}}")).toThrow()
    expect(print("{{#with a}}{{toString}}{{/with}}")).toThrow()
  })
})

describe("pageRules", () => {
  const foot = {
    number: "1",
    pageOf: "P {page} o {pages}",
    locale: "en",
    direction: "ltr",
    stack: "sans-serif",
  }

  it("writes names into CSS as escapes only", () => {
    const css = pageRules({ ...foot, number: 'a"; } * { display: none' })
    expect(css).not.toContain("display: none")
    expect(css).toContain("a\\22 \\3b ")
  })

  it("counts pages in the digits and the direction of the locale", () => {
    const arabic = { ...foot, locale: "ar-EG", direction: "rtl" }
    expect(pageRules(foot)).toMatch(
      /@bottom-right.*"P " counter\(page, decimal\) " o " counter\(pages/s
    )
    expect(pageRules(arabic)).toMatch(
      /@bottom-left.*counter\(page, arabic-indic\)/s
    )
  })
})

describe("placeLines", () => {
  const place = { city: "Albany", postal_code: "12207", country_code: "us" }

  it("writes places as their country does", () => {
    expect(placeLines(place, "us-ny")).toEqual(["Albany, NY 12207"])
    expect(placeLines({ ...place, country_code: "de" }, null)).toEqual([
      "12207 Albany",
    ])
    expect(
      placeLines({ city: null, postal_code: null, country_code: null }, null)
    ).toEqual([])
  })
})

describe("addressLines", () => {
  const lines = (
    street: string,
    place: [code: string, city: string, country: string],
    province: string | null = null
  ) =>
    addressLines(
      {
        address_lines: [street],
        postal_code: place[0],
        city: place[1],
        country_code: place[2],
        province,
      },
      "Land"
    )

  it.each([
    [
      "12 High St",
      ["SW1Y 4JH", "London", "gb"],
      ["12 High St", "London", "SW1Y 4JH", "Land"],
    ],
    [
      "Damrak 70",
      ["1012 LM", "Amsterdam", "nl"],
      ["Damrak 70", "1012 LM Amsterdam", "Land"],
    ],
    [
      "銀座4丁目1番",
      ["104-0061", "東京都中央区", "jp"],
      ["Land", "〒104-0061 東京都中央区", "銀座4丁目1番"],
    ],
    [
      "南京东路100号",
      ["200001", "上海市", "cn"],
      ["Land", "200001 上海市", "南京东路100号"],
    ],
    [
      "4-1 Ginza",
      ["104-0061", "Tokyo", "jp"],
      ["4-1 Ginza", "104-0061 Tokyo", "Land"],
    ],
  ] as const)("writes %s as its country does", (street, place, expected) => {
    expect(lines(street, [...place])).toEqual(expected)
  })

  it("puts a prefecture before its town", () => {
    expect(lines("1-1", ["530-0001", "大阪市北区", "jp"], "大阪府")).toEqual([
      "Land",
      "〒530-0001 大阪府大阪市北区",
      "1-1",
    ])
  })
})
