import { common } from "./common"
import { orders } from "./orders"

/** The English words of all mails. */
export const en = { ...common, ...orders }

/** What a language must say. */
export type MailWords = typeof en
