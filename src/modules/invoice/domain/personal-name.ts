// The long vowel and the middle dot of Japanese belong to no script of their own.
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * A person's name as its own language writes it. Who writes their name in
 * Chinese, Japanese or Korean characters puts the family name first, whatever
 * the document's language; who writes it in other letters has chosen their
 * order with them ("Hanako Takahashi"), on a Japanese document too. So it is
 * the script that decides, and not the locale.
 *
 * @param countryCode ISO 3166-1 alpha-2, lower case; tells Japanese from
 * Chinese where both names are of Han characters only
 */
export const fullName = (
  first: string | null,
  last: string | null,
  countryCode: string | null
): string | null => {
  if (first === null || last === null) {
    return first ?? last
  }
  if (!EAST_ASIAN.test(`${last}${first}`)) {
    return `${first} ${last}`
  }
  // In Japanese a blank parts the names, in Chinese and Korean nothing does.
  const parted = countryCode === "jp" || KANA.test(`${last}${first}`)
  return `${last}${parted ? " " : ""}${first}`
}
