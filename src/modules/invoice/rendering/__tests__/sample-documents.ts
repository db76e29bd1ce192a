import { item, germanOrder } from "../../domain/__tests__/fixtures"
import { pickLocale } from "../../domain/locale"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { snapshotOf } from "./sample-snapshot"

type Person = {
  first_name: string
  last_name: string
  address_1: string
  postal_code: string
  city: string
  country_code: string
}

const person = (
  name: [first: string, last: string],
  address: [street: string, code: string, city: string, country: string]
): Person => ({
  first_name: name[0],
  last_name: name[1],
  address_1: address[0],
  postal_code: address[1],
  city: address[2],
  country_code: address[3],
})

/** A buyer for each language, named in the script of their country. */
export const BUYERS = {
  en: person(
    ["Ada", "Lovelace"],
    ["12 St James’s Sq", "SW1Y 4JH", "London", "gb"]
  ),
  de: person(["Jörg", "Weiß"], ["Unter den Linden 1", "10117", "Berlin", "de"]),
  fr: person(["Zoé", "Lefèvre"], ["8 rue de l’Île", "75004", "Paris", "fr"]),
  es: person(["Íñigo", "Muñoz"], ["Calle Año 5", "28001", "Madrid", "es"]),
  it: person(["Niccolò", "Rè"], ["Via Città 3", "00184", "Roma", "it"]),
  pl: person(
    ["Łukasz", "Żółć"],
    ["ul. Świętokrzyska 9", "00-030", "Warszawa", "pl"]
  ),
  nl: person(
    ["Daniël", "IJsselmuiden"],
    ["Damrak 70", "1012 LM", "Amsterdam", "nl"]
  ),
  ar: person(
    ["خالد", "المنصوري"],
    ["شارع الشيخ زايد 14", "00000", "دبي", "ae"]
  ),
  ja: person(
    ["花子", "髙橋"],
    ["銀座4丁目1番", "104-0061", "東京都中央区", "jp"]
  ),
  zh: person(["晓明", "张"], ["南京东路100号", "200001", "上海市", "cn"]),
}

export type SampleLanguage = keyof typeof BUYERS

const TITLES: Partial<Record<SampleLanguage, string>> = {
  ar: "دفتر ملاحظات A5",
  ja: "手帳 A5",
  zh: "笔记本 A5",
}

/** A paid invoice of two articles, in the language of its buyer. */
export const sampleInvoice = (language: SampleLanguage): InvoiceSnapshot => {
  const buyer = BUYERS[language]
  const title = TITLES[language] ?? "Notebook A5"
  const snapshot = snapshotOf(
    germanOrder({
      items: [
        item({ product_title: title, quantity: 2 }),
        item({ product_title: "Fountain pen", variant_title: "Black" }),
      ],
      shipping_address: buyer,
    })
  )
  return {
    ...snapshot,
    locale: pickLocale(null, buyer.country_code),
    supplied_on: "2026-03-03",
    payment: { ...snapshot.payment, method: "PayPal", reference: "pay_7Q2" },
  }
}

/** The credit note that takes that invoice back. */
export const sampleCreditNote = (
  language: SampleLanguage
): InvoiceSnapshot => ({
  ...sampleInvoice(language),
  kind: "credit_note",
  cause: "refund_1",
  number: "CN-2026-00001",
  issued_at: "2026-03-09T10:00:00.000Z",
  corrects: {
    id: "inv_1",
    number: "INV-2026-00001",
    issued_at: "2026-03-01T09:06:00.000Z",
  },
  reason: "refund",
  supplied_on: null,
  payment: {
    status: "returned",
    paid_at: null,
    due_on: null,
    method: "PayPal",
    reference: "re_91",
  },
})

/** The invoice before it is paid, to be paid by bank transfer. */
export const samplePending = (language: SampleLanguage): InvoiceSnapshot => ({
  ...sampleInvoice(language),
  payment: {
    status: "pending",
    paid_at: null,
    due_on: "2026-03-15",
    method: null,
    reference: null,
  },
})
