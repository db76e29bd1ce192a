/** What is said about one kind of document. */
type Said = {
  title: (number: string) => string
  text: (number: string, order: string) => string
}

/** The words of a mail that brings a document once more. */
export type DocumentCopyWords = {
  hello: string
  invoice: Said
  credit_note: Said
  signature: (shop: string) => string
}

const en: DocumentCopyWords = {
  hello: "Hello,",
  invoice: {
    title: (number) => `Invoice ${number}`,
    text: (number, order) =>
      `You find invoice ${number} for order ${order} attached as a PDF.`,
  },
  credit_note: {
    title: (number) => `Credit note ${number}`,
    text: (number, order) =>
      `You find credit note ${number} for order ${order} attached as a PDF.`,
  },
  signature: (shop) =>
    `${shop} has sent you this document. If it was not meant for you, please delete this mail and tell us by replying to it.`,
}

const de: DocumentCopyWords = {
  hello: "Guten Tag,",
  invoice: {
    title: (number) => `Rechnung ${number}`,
    text: (number, order) =>
      `anbei erhalten Sie die Rechnung ${number} zur Bestellung ${order} als PDF.`,
  },
  credit_note: {
    title: (number) => `Rechnungskorrektur ${number}`,
    text: (number, order) =>
      `anbei erhalten Sie die Rechnungskorrektur ${number} zur Bestellung ${order} als PDF.`,
  },
  signature: (shop) =>
    `${shop} hat Ihnen dieses Dokument geschickt. Falls es nicht für Sie bestimmt ist, löschen Sie diese Mail bitte und geben Sie uns mit einer Antwort Bescheid.`,
}

const fr: DocumentCopyWords = {
  hello: "Bonjour,",
  invoice: {
    title: (number) => `Facture ${number}`,
    text: (number, order) =>
      `Vous trouverez ci-joint la facture ${number} de la commande ${order}, au format PDF.`,
  },
  credit_note: {
    title: (number) => `Facture d’avoir ${number}`,
    text: (number, order) =>
      `Vous trouverez ci-joint la facture d’avoir ${number} relative à la commande ${order}, au format PDF.`,
  },
  signature: (shop) =>
    `${shop} vous a envoyé ce document. S’il ne vous est pas destiné, merci de supprimer ce message et de nous prévenir en y répondant.`,
}

const es: DocumentCopyWords = {
  hello: "Buenos días:",
  invoice: {
    title: (number) => `Factura ${number}`,
    text: (number, order) =>
      `Le adjuntamos en PDF la factura ${number} del pedido ${order}.`,
  },
  credit_note: {
    title: (number) => `Factura rectificativa ${number}`,
    text: (number, order) =>
      `Le adjuntamos en PDF la factura rectificativa ${number} del pedido ${order}.`,
  },
  signature: (shop) =>
    `${shop} le ha enviado este documento. Si no era para usted, elimine este mensaje y avísenos respondiendo a él.`,
}

const it: DocumentCopyWords = {
  hello: "Buongiorno,",
  invoice: {
    title: (number) => `Fattura ${number}`,
    text: (number, order) =>
      `in allegato trova la fattura ${number} relativa all’ordine ${order}, in formato PDF.`,
  },
  credit_note: {
    title: (number) => `Nota di credito ${number}`,
    text: (number, order) =>
      `in allegato trova la nota di credito ${number} relativa all’ordine ${order}, in formato PDF.`,
  },
  signature: (shop) =>
    `${shop} Le ha inviato questo documento. Se non era destinato a Lei, La preghiamo di eliminare questa e-mail e di avvisarci rispondendo.`,
}

const nl: DocumentCopyWords = {
  hello: "Goedendag,",
  invoice: {
    title: (number) => `Factuur ${number}`,
    text: (number, order) =>
      `In de bijlage vindt u factuur ${number} bij bestelling ${order} als pdf.`,
  },
  credit_note: {
    title: (number) => `Creditfactuur ${number}`,
    text: (number, order) =>
      `In de bijlage vindt u creditfactuur ${number} bij bestelling ${order} als pdf.`,
  },
  signature: (shop) =>
    `${shop} heeft u dit document gestuurd. Is het niet voor u bedoeld, verwijder deze e-mail dan en laat het ons weten door te antwoorden.`,
}

const pl: DocumentCopyWords = {
  hello: "Dzień dobry,",
  invoice: {
    title: (number) => `Faktura ${number}`,
    text: (number, order) =>
      `w załączniku przesyłamy fakturę ${number} do zamówienia ${order} w formacie PDF.`,
  },
  credit_note: {
    title: (number) => `Faktura korygująca ${number}`,
    text: (number, order) =>
      `w załączniku przesyłamy fakturę korygującą ${number} do zamówienia ${order} w formacie PDF.`,
  },
  signature: (shop) =>
    `Ten dokument przesłał Państwu sklep ${shop}. Jeśli nie jest przeznaczony dla Państwa, prosimy usunąć tę wiadomość i poinformować nas, odpowiadając na nią.`,
}

const ar: DocumentCopyWords = {
  hello: "مرحبًا،",
  invoice: {
    title: (number) => `فاتورة ${number}`,
    text: (number, order) =>
      `تجدون مرفقًا الفاتورة ${number} الخاصة بالطلب ${order} بصيغة PDF.`,
  },
  credit_note: {
    title: (number) => `إشعار دائن ${number}`,
    text: (number, order) =>
      `تجدون مرفقًا الإشعار الدائن ${number} الخاص بالطلب ${order} بصيغة PDF.`,
  },
  signature: (shop) =>
    `أرسل إليكم ${shop} هذا المستند. إذا لم يكن موجّهًا إليكم، فيُرجى حذف هذه الرسالة وإبلاغنا بالرد عليها.`,
}

const ja: DocumentCopyWords = {
  hello: "お世話になっております。",
  invoice: {
    title: (number) => `請求書 ${number}`,
    text: (number, order) =>
      `ご注文 ${order} の請求書 ${number}（PDF）を添付いたします。`,
  },
  credit_note: {
    title: (number) => `返還請求書 ${number}`,
    text: (number, order) =>
      `ご注文 ${order} の返還請求書 ${number}（PDF）を添付いたします。`,
  },
  signature: (shop) =>
    `この書類は ${shop} がお送りしました。お心当たりのない場合は、このメールを削除のうえ、返信にてお知らせください。`,
}

const zh: DocumentCopyWords = {
  hello: "您好：",
  invoice: {
    title: (number) => `发票 ${number}`,
    text: (number, order) => `随信附上订单 ${order} 的发票 ${number}（PDF）。`,
  },
  credit_note: {
    title: (number) => `贷项通知单 ${number}`,
    text: (number, order) =>
      `随信附上订单 ${order} 的贷项通知单 ${number}（PDF）。`,
  },
  signature: (shop) =>
    `此文件由 ${shop} 发送。如果您并非收件人，请删除此邮件并回复告知我们。`,
}

const LANGUAGES: ReadonlyMap<string, DocumentCopyWords> = new Map(
  Object.entries({ ar, de, en, es, fr, it, ja, nl, pl, zh })
)

/**
 * The words in a document's language.
 *
 * @param locale the document's own, such as `de-AT`; English for any that has
 * no words here
 */
export const documentCopyWords = (
  locale: string
): DocumentCopyWords & { locale: string } => {
  const words = LANGUAGES.get(/^[a-z]+/i.exec(locale)?.[0].toLowerCase() ?? "")
  return words ? { ...words, locale } : { ...en, locale: "en-GB" }
}
