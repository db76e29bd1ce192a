import { stdnum } from "stdnum"

/** Characters of a VAT id at most, as it is kept. */
export const LONGEST_VAT_ID = 20

// What a country's VAT id is made of (VAT Directive, Art. 215, and the same of
// three neighbours): which of its numbers, with which letters before and after.
type Made = { from: string; number: string; prefix?: string; suffix?: string }

const EU =
  "AT.uid BE.vat BG.vat CY.vat CZ.dic DE.vat DK.cvr EE.kmkr ES.nif FI.alv FR.tva GR.vat HR.oib HU.anum IE.vat IT.iva LT.pvm LU.tva LV.pvn MT.vat NL.btw PL.nip PT.nif RO.cif SE.vat SI.ddv SK.dph"

const MADE: ReadonlyMap<string, Made> = new Map<string, Made>([
  ...EU.split(" ").map((each): [string, Made] => {
    const [from = "", number = ""] = each.split(".")
    return [from, { from, number }]
  }),
  ["GR", { from: "GR", number: "vat", prefix: "EL" }],
  ["GB", { from: "GB", number: "vat" }],
  // Northern Ireland, which trades goods as a part of the EU.
  ["XI", { from: "GB", number: "vat" }],
  ["CH", { from: "CH", number: "uid", prefix: "CHE", suffix: "MWST" }],
  ["NO", { from: "NO", number: "orgnr", suffix: "MVA" }],
])

const EXAMPLES: Readonly<Record<string, string>> = {
  ...{ AT: "ATU13585627", BE: "BE0203430576", CH: "CHE107787577MWST" },
  ...{ DE: "DE123456788", ES: "ESB58378431", FR: "FR40303265045" },
  ...{ GB: "GB980780684", IT: "IT00743110157", NL: "NL004495445B01" },
}

const COUNTRY = new Intl.DisplayNames("en", { type: "region" })

const compact = (typed: string): string =>
  typed.toUpperCase().replace(/[\s./-]/g, "")

const prefixOf = (country: string, { prefix }: Made) => prefix ?? country

/** The country whose letters an id begins with; Greece's are also seen as GR. */
const namedBy = (id: string): string | null =>
  id.startsWith("GR")
    ? "GR"
    : ([...MADE].find(([country, made]) =>
        id.startsWith(prefixOf(country, made))
      )?.[0] ?? null)

/**
 * The country that gave a VAT id out (ISO 3166-1 alpha-2, lower case, or `xi`
 * for Northern Ireland), told by the letters it begins with; null where those
 * are no country's.
 */
export const countryOfVatId = (vatId: string): string | null =>
  namedBy(compact(vatId))?.toLowerCase() ?? null

/** A VAT id as it is kept, or what is wrong with what was typed. */
export type CheckedVatId =
  { ok: true; vat_id: string } | { ok: false; message: string }

const CURE = "Check for a slip, or leave it empty."

const wrong = (country: string): CheckedVatId => {
  const example = EXAMPLES[country]
  const named = country === "XI" ? "Northern Ireland" : COUNTRY.of(country)
  return {
    ok: false,
    message: `This is not a VAT ID of ${named}${example ? `, such as ${example}` : ""}. ${CURE}`,
  }
}

// Letters before and after are taken off first: the check digit is of the rest.
const numberIn = (id: string, country: string, made: Made): string => {
  const prefixes = [prefixOf(country, made), country]
  const prefix = prefixes.find((each) => id.startsWith(each)) ?? ""
  const suffixes = country === "CH" ? /(MWST|TVA|IVA)$/ : /MVA$/
  const body = id.slice(prefix.length)
  return made.suffix ? body.replace(suffixes, "") : body
}

/**
 * Checks how a VAT id is written: letters of the country, length, check digit.
 * Whether it is in use only the tax office knows.
 *
 * @param countryCode of the address beside it, for ids typed without the
 * letters that they begin with
 */
export const checkVatId = (
  typed: string,
  countryCode: string | null
): CheckedVatId => {
  const id = compact(typed)
  if (!/^[A-Z0-9]{4,20}$/.test(id)) {
    const message = `A VAT ID has 4 to ${LONGEST_VAT_ID} letters and digits. ${CURE}`
    return { ok: false, message }
  }
  const country = namedBy(id) ?? countryCode?.toUpperCase() ?? ""
  const made = MADE.get(country)
  if (!made) {
    return { ok: true, vat_id: id }
  }
  const { from, number, suffix = "" } = made
  const body = numberIn(id, country, made)
  const checked = stdnum[from][number].validate(
    country === "CH" ? `CHE${body}` : body
  )
  return checked.isValid
    ? {
        ok: true,
        vat_id:
          prefixOf(country, made) +
          checked.compact.replace(/^CHE/, "") +
          suffix,
      }
    : wrong(country)
}
