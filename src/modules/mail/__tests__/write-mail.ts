import type { OrderMailEvent } from "../domain/mail-event"
import type { Desk } from "../mails/contract"
import { mailTemplates, type MailFactsByEvent } from "../mails/registry"
import { renderLetter } from "../rendering/render-letter"
import { wordsFor } from "../words"

/** The desk of the shop "Folio Supply" in a language. */
export const deskIn = (locale: string): Desk => ({
  locale,
  words: wordsFor(locale),
  shop: { name: "Folio Supply", url: "https://shop.example" },
})

/** A mail as it goes out. */
export const writeMail = <Event extends OrderMailEvent>(
  event: Event,
  facts: MailFactsByEvent[Event],
  locale = "en"
) => {
  const desk = deskIn(locale)
  return renderLetter(mailTemplates[event].letter(facts, desk), desk)
}

/** Every case of every mail, by names. */
export const allSamples = (
  Object.keys(mailTemplates) as OrderMailEvent[]
).flatMap((event) =>
  Object.keys(mailTemplates[event].samples).map((sample) => ({
    event,
    sample,
  }))
)

/** A sample as it goes out. */
export const writeSample = (
  event: OrderMailEvent,
  sample: string,
  locale: string
) => {
  const desk = deskIn(locale)
  return renderLetter(letterOf(event, sample, desk), desk)
}

const letterOf = <Event extends OrderMailEvent>(
  event: Event,
  sample: string,
  desk: Desk
) => {
  const template = mailTemplates[event]
  const facts = template.samples[sample]
  if (!facts) throw new TypeError(`${event} has no sample ${sample}`)
  return template.letter(facts, desk)
}
