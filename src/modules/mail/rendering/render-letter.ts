import { createElement } from "react"
import { render } from "react-email"

import type { RenderedMail } from "../contract"
import { oneLine } from "../domain/one-line"
import type { Desk, Letter } from "../mails/contract"
import { LetterBody } from "./letter-body"
import { letterText } from "./letter-text"

/** A letter as it goes out: subject, HTML and plain text. */
export const renderLetter = async (
  letter: Letter,
  desk: Desk
): Promise<RenderedMail> => ({
  subject: oneLine(letter.subject),
  html: await render(createElement(LetterBody, { letter, desk })),
  text: letterText(letter, desk),
})
