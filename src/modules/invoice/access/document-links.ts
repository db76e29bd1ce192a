import {
  documentLinkKey,
  judgeDocumentLink,
  signDocumentPath,
  type LinkedDocument,
  type LinkProof,
  type LinkVerdict,
} from "./document-link"

/** Signs links to documents, and judges those that come back. */
export class DocumentLinks {
  private readonly key: Buffer

  constructor(
    secret: string,
    private readonly storefrontUrl: string
  ) {
    this.key = documentLinkKey(secret)
  }

  /**
   * @param lifetime in seconds
   * @returns `url` in the storefront, `path` below any part of the shop, and the
   * moment of its end
   */
  sign(
    document: LinkedDocument,
    lifetime: number
  ): { url: string; path: string; until: Date } {
    const expires = Math.floor(Date.now() / 1000) + lifetime
    const path = signDocumentPath(this.key, document, expires)
    const until = new Date(expires * 1000)
    return { url: `${this.storefrontUrl}${path}`, path, until }
  }

  /** Whether a link opens a document; whether there is one, it does not say. */
  judge(document: LinkedDocument, proof: LinkProof): LinkVerdict {
    return judgeDocumentLink(this.key, document, proof, new Date())
  }
}
