const LONGEST = 200

type Wish = { tag: string; weight: number }

const wishOf = (entry: string): Wish => {
  const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim())
  const weight = parameters
    .map((parameter) => /^q=(\d(?:\.\d{1,3})?)$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined)
  return { tag, weight: Number(weight ?? 1) }
}

const known = (tag: string): string[] => {
  try {
    return tag === "*" ? [] : [new Intl.Locale(tag).baseName]
  } catch {
    return []
  }
}

/**
 * The language that a browser asks for before all others, as a BCP 47 tag.
 *
 * @param header Accept-Language (RFC 9110, 12.5.4), as anybody may send it
 * @returns undefined where it names none
 */
export function wantedLanguage(header: string | null): string | undefined {
  if (!header || header.length > LONGEST) {
    return undefined
  }
  return header
    .split(",")
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => known(tag))
    .at(0)
}
