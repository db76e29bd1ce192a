import { messageOf } from "./message-of"

const longest = 300

/**
 * An error as it may be kept and logged: one line, short, without addresses.
 *
 * Mail servers like to repeat the recipient in their refusals, and drivers and
 * payment services like to repeat values, so whatever looks like an address is
 * masked.
 */
export const describeFailure = (error: unknown): string => {
  const message = messageOf(error)
  return message
    .replace(/\s+/g, " ")
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "[address]")
    .trim()
    .slice(0, longest)
}
