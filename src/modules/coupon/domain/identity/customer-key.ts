import { domainToASCII } from "node:url"

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu
// What a parser of addresses would cut off or decode is no domain.
const DOMAIN = /^[\p{L}\p{M}\p{N}._\-。]+$/u

const foldDomain = (domain: string): string => {
  const bare = domain.replace(/[.。]+$/u, "")
  return (DOMAIN.test(bare) && domainToASCII(bare)) || bare
}

const withoutTag = (mailbox: string): string => {
  const plus = mailbox.indexOf("+")
  return plus > 0 ? mailbox.slice(0, plus) : mailbox
}

/**
 * An e-mail address as it is compared: NFKC, lower case, without blanks and
 * invisible characters, its domain in ASCII (Punycode). Null for what has no
 * mailbox or no domain.
 *
 * Upper and lower case of a mailbox are the same: hardly a mail service tells
 * them apart. Dots stay, because most services heed them.
 *
 * @param options.foldPlusTags `bob+shop@x.com` is `bob@x.com`
 */
export const foldEmail = (
  email: string,
  { foldPlusTags = false }: { foldPlusTags?: boolean } = {}
): string | null => {
  const folded = email
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .normalize("NFKC")
  const at = folded.lastIndexOf("@")
  const mailbox = folded.slice(0, Math.max(at, 0))
  const domain = foldDomain(folded.slice(at + 1))
  if (mailbox === "" || domain === "") {
    return null
  }
  return `${foldPlusTags ? withoutTag(mailbox) : mailbox}@${domain}`
}

/**
 * Names the person whose uses of a coupon are counted: by e-mail, so that a
 * guest and the account with the same one are the same person, or else by
 * account. Null when neither is known.
 *
 * @param person.email of the account, for who is signed in: the one of the
 * cart can be changed at will
 */
export const customerKey = (
  person: { email?: string | null; customerId?: string | null },
  options: { foldPlusTags?: boolean } = {}
): string | null => {
  const email = foldEmail(person.email ?? "", options)
  // Every e-mail key has an @, and no id of a customer has.
  return email ?? (person.customerId ? `customer:${person.customerId}` : null)
}
