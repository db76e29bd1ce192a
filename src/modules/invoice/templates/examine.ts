import { compileTemplate, forbiddenIn } from "../rendering/template/compile"
import type { InvoiceView } from "../rendering/view/view-model"
import { messageOf } from "../../../shared/errors"
import type { InvoiceTemplate } from "./contract"
import { examineStyles } from "./examine-styles"
import { faultAt, type TemplateFault } from "./faults"
import { missingFrom } from "./must-print"
import { sampleViews } from "./samples"

/** Characters of markup and of styles. */
export const LONGEST_PART = 200_000

// "Parse error on line 3:", and "… not defined in [object Object] - 3:12".
const lineOf = (message: string): number | null => {
  const [, parsed, run] = /on line (\d+)| - (\d+):\d+$/m.exec(message) ?? []
  const line = parsed ?? run
  return line === undefined ? null : Number(line)
}

const plain = (message: string): string =>
  message
    .replace(/^Parse error on line \d+:\n/, "Not understood: ")
    .replace(/ in \[object Object\]/, "")
    .replace(/ - \d+:\d+$/, "")
    .replace(/\s+/g, " ")

const examineMarkup = (markup: string): TemplateFault[] => {
  const forbidden = forbiddenIn(markup)
  if (forbidden.length > 0) {
    return forbidden.map(({ index, what }) =>
      faultAt("markup", markup, index, `Markup may not hold ${what}.`)
    )
  }
  try {
    const print = compileTemplate<InvoiceView>(markup)
    return sampleViews().flatMap(({ name, view }) =>
      missingFrom(print(view), view).map((what): TemplateFault => ({
        part: "markup",
        line: null,
        message: `${name}: it does not print ${what}.`,
      }))
    )
  } catch (error) {
    const message = messageOf(error)
    return [{ part: "markup", line: lineOf(message), message: plain(message) }]
  }
}

/**
 * All that is wrong with a template: what it may not hold, what Handlebars does
 * not understand, names that there are not, and what the law wants on every
 * document and the template leaves out. It is printed for samples of all kinds.
 */
export const examineTemplate = ({
  id,
  markup,
  styles,
}: Pick<InvoiceTemplate, "id" | "markup" | "styles">): TemplateFault[] => {
  const tooLong = (["markup", "styles"] as const).filter(
    (part) => ({ markup, styles })[part].length > LONGEST_PART
  )
  if (tooLong.length > 0) {
    return tooLong.map((part) => ({
      part,
      line: null,
      message: `It may have ${LONGEST_PART} characters.`,
    }))
  }
  const named: TemplateFault[] = /^[a-z0-9][a-z0-9-]{0,49}$/.test(id)
    ? []
    : [
        {
          part: "id",
          line: null,
          message: "An id has small letters, digits and dashes, at most 50.",
        },
      ]
  return [...named, ...examineMarkup(markup), ...examineStyles(styles)]
}
