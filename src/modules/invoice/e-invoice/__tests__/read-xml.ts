const NAMESPACES = {
  rsm: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
  ram: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
  udt: "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}

/** An amount of two decimals as whole hundredths, exactly. */
const hundredths = (text: string): number => {
  const [, sign, whole, part] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? []
  return Number(`${sign}${whole}${part}`)
}

/** What elements of an e-invoice say, by XPath. */
export type XmlReader = {
  texts: (path: string) => string[]
  amounts: (path: string) => number[]
}

/** Parses XML by libxml2, hands it out for reading, and frees it. */
export const readXml = async <T>(
  xml: string,
  read: (reader: XmlReader) => T
): Promise<T> => {
  const { XmlDocument } = await import("libxml2-wasm")
  const document = XmlDocument.fromString(xml)
  try {
    const texts = (path: string): string[] =>
      document.find(path, NAMESPACES).map(({ content }) => content)
    return read({ texts, amounts: (path) => texts(path).map(hundredths) })
  } finally {
    document.dispose()
  }
}
