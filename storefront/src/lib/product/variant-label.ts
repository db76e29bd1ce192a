/** Products without a choice have one variant, which is called one of these. */
const NO_CHOICE = new Set(["default", "default variant", "default title"])

/** What to write of a variant beside its product's title; "" for nothing. */
export function variantLabel(title: string): string {
  return NO_CHOICE.has(title.trim().toLowerCase()) ? "" : title
}
