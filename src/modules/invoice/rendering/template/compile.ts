import { MedusaError } from "@medusajs/framework/utils"
import Handlebars from "handlebars"

const HELPERS = ["if", "unless", "each", "with"]

/** What a template may not hold: raw output, and ways out of the page. */
const FORBIDDEN: { pattern: RegExp; what: string }[] = [
  { pattern: /\{\{\{|\{\{~?\s*&/g, what: "unescaped output ({{{ or {{&)" },
  {
    pattern: /\{\{~?#?\s*>|\{\{~?#?\s*\*/g,
    what: "partials or decorators",
  },
  {
    pattern: /<\s*(script|link|meta|base|iframe|object|embed|form)\b/gi,
    what: "script, link, meta, base, iframe, object, embed or form elements",
  },
]

/** Where a template holds what it may not. */
export const forbiddenIn = (
  source: string
): { index: number; what: string }[] =>
  FORBIDDEN.flatMap(({ pattern, what }) =>
    [...source.matchAll(pattern)].map(({ index }) => ({ index, what }))
  )

/**
 * Compiles a template that can only print escaped text: four block helpers,
 * no partials, no prototype access, an error for a name that is not there.
 *
 * @throws MedusaError (invalid data) naming what the template may not hold.
 */
export const compileTemplate = <View>(source: string) => {
  const [fault] = forbiddenIn(source)
  if (fault) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An invoice template may not hold ${fault.what}.`
    )
  }
  const environment = Handlebars.create()
  for (const name of Object.keys(environment.helpers)) {
    if (!HELPERS.includes(name)) {
      environment.unregisterHelper(name)
    }
  }
  const template = environment.compile<View>(source, {
    strict: true,
    noEscape: false,
    knownHelpersOnly: true,
    knownHelpers: {
      helperMissing: false,
      blockHelperMissing: false,
      log: false,
      lookup: false,
    },
  })
  return (view: View): string =>
    template(view, {
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    })
}
