/** Markup that is safe to send: made by `html`, never by hand. */
export class Markup {
  constructor(readonly text: string) {}
}

type Fragment = Markup | string | number | null | false | Fragment[]

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const render = (fragment: Fragment): string => {
  if (fragment instanceof Markup) {
    return fragment.text
  }
  if (Array.isArray(fragment)) {
    return fragment.map(render).join("")
  }
  return fragment === null || fragment === false
    ? ""
    : String(fragment).replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found)
}

/** A template whose values are escaped, unless they are markup themselves. */
export const html = (
  parts: TemplateStringsArray,
  ...values: Fragment[]
): Markup =>
  new Markup(
    parts.reduce(
      (text, part, index) => text + render(values[index - 1] ?? null) + part
    )
  )
