/** Currencies of Stripe's published list; all others have two decimals. */
const ZERO_DECIMAL = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ")
)
const THREE_DECIMAL = new Set("bhd jod kwd omr tnd".split(" "))
const TWO_DECIMAL = new Set(
  (
    "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob " +
    "brl bsd bwp byn bzd cad cdf chf cny cop crc cve czk dkk dop dzd egp etb " +
    "eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd " +
    "kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr " +
    "mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron " +
    "rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd " +
    "twd tzs uah ugx uyu uzs wst xcd yer zar zmw"
  ).split(" ")
)

/** Stripe's minimum charge amounts, in the currency's minor units. */
const MINIMUM: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
}

/** The most that one charge can be: eight digits in minor units. */
export const MAXIMUM_AMOUNT = 99_999_999

/** Whether Stripe charges in a currency; code in lower case. */
export const isSupportedCurrency = (code: string): boolean =>
  TWO_DECIMAL.has(code) || ZERO_DECIMAL.has(code) || THREE_DECIMAL.has(code)

/** Decimals that Stripe counts a currency with; not always ISO's. */
export const stripeDecimals = (code: string): number => {
  if (ZERO_DECIMAL.has(code)) {
    return 0
  }
  return THREE_DECIMAL.has(code) ? 3 : 2
}

/** Whether amounts of a currency must end in 0 (three decimals, two used). */
export const mustEndInZero = (code: string): boolean => THREE_DECIMAL.has(code)

/** The least amount that can be charged; 1 where Stripe publishes none. */
export const minimumAmount = (code: string): number => MINIMUM[code] ?? 1
