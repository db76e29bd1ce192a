import { expect, it } from "vitest"

import { sendingFault } from "../domain/sending-fault"

const said = (codes: string) =>
  `Failed to send notification with id noti_1: The mail server did not take the mail (${codes}).`

it.each([
  [said("EENVELOPE 550"), "mail"],
  [said("EENVELOPE 452"), "mail"],
  [said("EMESSAGE 552"), "mail"],
  [said("ESTREAM"), "mail"],
  ['The notification "order-placed" has no subject or no content.', "mail"],
  [said("ECONNECTION"), "server"],
  [said("ETIMEDOUT"), "server"],
  [said("EDNS"), "server"],
  [said("EAUTH 535"), "server"],
  [said("ETLS"), "server"],
  [said("ESOCKET"), "server"],
  [said("no code"), "server"],
  ["Something else", "server"],
])("%s: the fault of the %s", (reason, fault) => {
  expect(sendingFault(reason)).toBe(fault)
})
