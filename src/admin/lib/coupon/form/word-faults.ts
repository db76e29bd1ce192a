import type { Fault } from "../../../../modules/coupon/domain"

// What the rules say to programs, which write minor units and field names.
const REWORDED: readonly [RegExp, string][] = [
  [/^Give a whole number of minor units from 0/, "Enter an amount."],
  [/^Give a whole number of minor units from 1/, "Enter an amount above zero."],
  [/^Give a part above 0/, "Enter a percentage above 0 and up to 100."],
  [/^Give in, not_in or both/, "Choose at least one."],
  [/^Name at least one, or leave the list out/, "Choose at least one."],
  [/^Name the variant that is given/, "Choose what is given."],
  [/^Invalid input: expected array/, "Add at least one."],
  [/^Invalid input/, "Enter something here."],
]

/** A fault in the words of the form. */
export const wordedForForm = (fault: Fault): Fault => {
  const [, message] =
    REWORDED.find(([pattern]) => pattern.test(fault.message)) ?? []
  return message ? { ...fault, message } : fault
}
