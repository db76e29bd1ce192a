import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { anyCharacter } from "../../../../../shared/__tests__/support/any-character"
import { customerKey, foldEmail } from ".."

const folding = { foldPlusTags: true }

describe("an e-mail address", () => {
  it.each([
    ["bob@x.com", "bob@x.com"],
    ["Bob@X.com", "bob@x.com"],
    [" bob@x.com\n", "bob@x.com"],
    ["bob @ x.com", "bob@x.com"],
    ["bob\u200b@x.com\ufeff", "bob@x.com"],
    ["ｂｏｂ＠ｘ．ｃｏｍ", "bob@x.com"],
    ["bob@x。com", "bob@x.com"],
    ["bob@x.com.", "bob@x.com"],
    ["bob@x.com..。", "bob@x.com"],
    ["b.ob@x.com", "b.ob@x.com"],
    ["bob@MÜLLER.de", "bob@xn--mller-kva.de"],
    ["bob@mu\u0308ller.de", "bob@xn--mller-kva.de"],
    ["bob@XN--MLLER-KVA.de", "bob@xn--mller-kva.de"],
    ["bob@faß.de", "bob@xn--fa-hia.de"],
    ["bob@例え.jp", "bob@xn--r8jz45g.jp"],
    ["josé@x.com", "josé@x.com"],
    ["JOSE\u0301@x.com", "josé@x.com"],
    ['"a@b"@x.com', '"a@b"@x.com'],
    ["bob@sub_domain.x.com", "bob@sub_domain.x.com"],
    // What no domain is stays as it is, and is told apart.
    ["bob@xn--abc", "bob@xn--abc"],
    ["bob@x.com/y", "bob@x.com/y"],
    ["bob@%78.com", "bob@%78.com"],
    ["bob+shop@x.com", "bob+shop@x.com"],
  ])("%o is %o", (email, key) => {
    expect(foldEmail(email)).toBe(key)
    expect(customerKey({ email })).toBe(key)
  })

  it.each([
    "",
    " ",
    "bob",
    "bob@",
    "@x.com",
    "@",
    "bob@.",
    "bob@。",
    "bob@\u200b",
  ])("%o is none", (email) => {
    expect(foldEmail(email)).toBeNull()
    expect(customerKey({ email })).toBeNull()
  })

  it.each([
    ["bob+shop@x.com", "bob@x.com"],
    ["bob+a+b@x.com", "bob@x.com"],
    ["bob＋a@x.com", "bob@x.com"],
    ["bob+@x.com", "bob@x.com"],
    ["+shop@x.com", "+shop@x.com"],
    ["bob@x+y.com", "bob@x+y.com"],
  ])("%o is %o when tags are folded", (email, key) => {
    expect(foldEmail(email, folding)).toBe(key)
    expect(customerKey({ email }, folding)).toBe(key)
    expect(customerKey({ email }, { foldPlusTags: false })).not.toBe(
      "bob@x.com"
    )
  })
})

describe("a customer", () => {
  it("is the guest with the same e-mail", () => {
    const guest = customerKey({ email: "bob@x.com" })
    const account = { email: "Bob@X.com", customerId: "cus_1" }
    expect(customerKey(account)).toBe(guest)
    expect(customerKey({ email: "bob@x.com", customerId: null })).toBe(guest)
  })

  it.each([
    [{ customerId: "cus_1" }, "customer:cus_1"],
    [{ email: null, customerId: "cus_1" }, "customer:cus_1"],
    [{ email: "", customerId: "cus_1" }, "customer:cus_1"],
    [{ email: "nonsense", customerId: "cus_1" }, "customer:cus_1"],
    [{ email: null, customerId: null }, null],
    [{ email: null, customerId: "" }, null],
    [{}, null],
  ])("%o is %o", (person, key) => {
    expect(customerKey(person)).toBe(key)
  })
})

const part = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ..."abZ9+.@-_%/: İıßΣςＡ\u0307\u0323\u0345ü\u00ad\u200b。例"
    ),
    maxLength: 12,
  })
)
const emails = fc.oneof(
  fc.emailAddress(),
  fc.tuple(part, part).map(([mailbox, domain]) => `${mailbox}@${domain}`),
  fc.tuple(part, fc.domain()).map(([mailbox, domain]) => `${mailbox}@${domain}`)
)

describe("for any e-mail", () => {
  it("folding twice changes nothing", () => {
    fc.assert(
      fc.property(emails, fc.boolean(), (email, foldPlusTags) => {
        const key = customerKey({ email }, { foldPlusTags })
        const again = customerKey({ email: key }, { foldPlusTags })
        expect(again).toBe(key)
      }),
      { numRuns: 2_000 }
    )
  })

  it("case, form and surroundings make no difference", () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.boolean(), (email, foldPlusTags) => {
        const options = { foldPlusTags }
        const key = customerKey({ email }, options)
        expect(key).not.toBeNull()
        for (const typed of [
          email.toUpperCase(),
          ` ${email}\t`,
          email.normalize("NFD"),
        ]) {
          expect(customerKey({ email: typed }, options)).toBe(key)
        }
      })
    )
  })

  it("a tag makes no difference when tags are folded, and one when not", () => {
    const mailboxes = fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/)
    const tags = fc.stringMatching(/^[a-z0-9+]{1,8}$/)
    fc.assert(
      fc.property(mailboxes, tags, fc.domain(), (mailbox, tag, domain) => {
        const plain = `${mailbox}@${domain}`
        const tagged = `${mailbox}+${tag}@${domain}`
        expect(foldEmail(tagged, folding)).toBe(foldEmail(plain, folding))
        expect(foldEmail(tagged)).not.toBe(foldEmail(plain))
      })
    )
  })
})
