import { describe, expect, it } from "vitest"

import { sampleFacts } from "../mails/samples/order"
import { mailLanguages } from "../words"
import { allSamples, writeMail, writeSample } from "./write-mail"

const UNRESOLVED = /undefined|\[object|NaN|\{\{|\bnull\b/
const NOT_FOR_MAIL = /<(script|svg|style)|display:\s*(flex|grid)/

describe.each(mailLanguages)("in %s", (locale) => {
  it.each(allSamples)(
    "$event, $sample, is whole",
    async ({ event, sample }) => {
      const { subject, html, text } = await writeSample(event, sample, locale)
      expect(html).toMatch(new RegExp(`<html[^>]*lang="${locale}"`))
      expect(subject + html + text).not.toMatch(UNRESOLVED)
      expect(html).not.toMatch(NOT_FOR_MAIL)
      expect(html).not.toMatch(/<img(?![^>]*\balt=)/)
      // Gmail shows no more of a mail.
      expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024)
      expect(subject).toMatch(/^\S[^\r\n]{3,120}\S$/)
      expect(text.trim().length).toBeGreaterThan(100)
    }
  )
})

describe("what people typed", () => {
  const hostile = '<img src=x onerror="alert(1)">\r\nBcc: all@example.com'
  const about = sampleFacts({ title: hostile, first_name: hostile })

  it("is shown as they typed it, and starts nothing of its own", async () => {
    const mail = await writeMail("order-placed", { ...about, notice: "pay" })
    expect(mail.html).not.toContain("<img src=x")
    expect(mail.html).toContain("&lt;img src=x")
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.text).not.toMatch(/^Bcc:/m)
  })
})
