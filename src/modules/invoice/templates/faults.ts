/** Parts of a template that a person writes. */
export type TemplatePart = "id" | "markup" | "styles"

/**
 * Why a template is refused.
 *
 * @property line from 1; null where it is the whole part
 */
export type TemplateFault = {
  part: TemplatePart
  line: number | null
  message: string
}

/** A fault at an offset of the part's text. */
export const faultAt = (
  part: TemplatePart,
  text: string,
  offset: number,
  message: string
): TemplateFault => ({
  part,
  line: text.slice(0, offset).split("\n").length,
  message,
})
