import type { OrderMailModel } from "../domain/order-mail-model"
import type { MailWords } from "../words"

/** Whom a mail is for. */
export type MailAudience = "shopper" | "staff"

/** The shop as its mails show it. */
export type MailShop = { name: string; url: string }

/** What a mail is written with: language, words, and in whose name. */
export type Desk = { locale: string; words: MailWords; shop: MailShop }

/** Where the order stands, as on its page in the shop. */
export type Stamp = { text: string; tone: "open" | "good" | "over" }

/** What a mail says: ready to be read, in no particular form. */
export type Letter = {
  subject: string
  title: string
  /** Whom it greets; null where the name is not known. */
  name: string | null
  paragraphs: readonly string[]
  /** What the reader can do, and where. */
  call?: { text: string; url: string }
  /** The order that it is about, shown below. */
  order?: { model: OrderMailModel; stamp: Stamp }
  /** Why they receive it. */
  reason: string
}

/**
 * A mail as an extension: what it needs to know, and what it says. It is pure;
 * reading the facts is a workflow's work.
 */
export type MailTemplate<Facts> = {
  audience: MailAudience
  /** Whether the shop may do without it. Not where somebody waits for it. */
  optional: boolean
  /**
   * Writes the mail. Throws nothing: facts that make no mail are its reader's
   * to refuse.
   */
  letter: (facts: Facts, desk: Desk) => Letter
  /** Facts of each case that it tells apart, for the preview and the tests. */
  samples: Readonly<Record<string, Facts>>
}
