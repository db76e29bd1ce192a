import type { Checked } from "./fault"

// How long an IBAN is, by country (SWIFT's IBAN registry).
const LENGTHS =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"

const LENGTH_OF: ReadonlyMap<string, number> = new Map(
  LENGTHS.split(" ").map((each) => [each.slice(0, 2), Number(each.slice(2))])
)

// ISO 7064, mod 97-10: letters count from A = 10.
const remainder = (iban: string): number =>
  [...iban.slice(4), ...iban.slice(0, 4)].reduce((rest, sign) => {
    const value = parseInt(sign, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)

/** Checks an IBAN (ISO 13616); kept in groups of four, as people read it. */
export const checkIban = (typed: string): Checked<string> => {
  const iban = typed.toUpperCase().replace(/\s/g, "")
  const length = LENGTH_OF.get(iban.slice(0, 2))
  if (!length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) {
    return {
      fault: "An IBAN begins with its country and two digits, as DE89 does.",
    }
  }
  if (iban.length !== length) {
    return {
      fault: `An IBAN of ${iban.slice(0, 2)} has ${length} signs; this has ${iban.length}.`,
    }
  }
  return remainder(iban) === 1
    ? { value: iban.replace(/(.{4})(?=.)/g, "$1 ") }
    : { fault: "This IBAN has a slip in it: its check digits do not fit." }
}

/** Checks how a BIC is written (ISO 9362). */
export const checkBic = (typed: string): Checked<string> => {
  const bic = typed.toUpperCase().replace(/\s/g, "")
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)
    ? { value: bic }
    : { fault: "A BIC has 8 or 11 letters and digits, such as COBADEFFXXX." }
}
