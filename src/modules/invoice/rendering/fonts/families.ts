/** A font package and how its files are named. */
export type Family = {
  /** Its name in CSS. */
  name: string
  /** The npm package that holds the files. */
  from: string
  /** Start of each file's name. */
  prefix: string
  /** The weights that lie in files of their own; null where one file has all. */
  weights: readonly number[] | null
}

const STATIC = [400, 600] as const

const family = (
  name: string,
  slug: string,
  weights: Family["weights"]
): Family => ({
  name,
  from: `${weights ? "@fontsource" : "@fontsource-variable"}/${slug}`,
  prefix: slug,
  weights,
})

const ALPHABETS = [
  family("Noto Sans", "noto-sans", STATIC),
  family("Noto Sans Arabic", "noto-sans-arabic", STATIC),
  family("Noto Sans Hebrew", "noto-sans-hebrew", STATIC),
]

const JAPANESE = family("Noto Sans JP", "noto-sans-jp", null)
const CHINESE = family("Noto Sans SC", "noto-sans-sc", null)
const KOREAN = family("Noto Sans KR", "noto-sans-kr", null)

const KANA = /[\u3040-\u30ff]/
const HANGUL = /[\uac00-\ud7a3]/

/**
 * China, Japan and Korea draw the same Han characters differently. The
 * document's language says which; in others, what the text is written with.
 */
const hanOrder = (language: string, text: string): Family[] => {
  if (language === "ja") {
    return [JAPANESE, CHINESE, KOREAN]
  }
  if (language === "ko") {
    return [KOREAN, JAPANESE, CHINESE]
  }
  if (language === "zh") {
    return [CHINESE, JAPANESE, KOREAN]
  }
  if (KANA.test(text)) {
    return [JAPANESE, CHINESE, KOREAN]
  }
  return HANGUL.test(text)
    ? [KOREAN, CHINESE, JAPANESE]
    : [CHINESE, JAPANESE, KOREAN]
}

/**
 * The fonts of a document, the first that has a character draws it.
 *
 * @param text what stands on the page
 */
export const familiesFor = (locale: string, text: string): Family[] => [
  ...ALPHABETS,
  ...hanOrder(new Intl.Locale(locale).language, text),
]
