/** Something that is not as it must be, once all has come to rest. */
export type Finding = {
  /** Which rule. */
  check: string
  /** What it is about: an order, a mail. */
  subject: string
  detail: string
}
