/** The pictures with one of them moved to the front, if it is among them. */
export function leadWith(images: readonly string[], first: string | null) {
  return first && images.includes(first)
    ? [first, ...images.filter((image) => image !== first)]
    : [...images]
}
