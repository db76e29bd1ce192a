/**
 * What is wrong in a document.
 *
 * @property path such as `coupons.0.effect.percent`; empty for all of it
 * @property code stable
 * @property message what is wrong and how to cure it
 */
export type DocumentFault = { path: string; code: string; message: string }

/** Something that was read, or what is wrong with it. */
export type Read<T> =
  { ok: true; value: T } | { ok: false; faults: readonly DocumentFault[] }

export const faulty = (
  path: string,
  code: string,
  message: string
): { ok: false; faults: readonly DocumentFault[] } => ({
  ok: false,
  faults: [{ path, code, message }],
})

/** A path of its parts; empty ones are left out. */
export const pathOf = (...parts: readonly PropertyKey[]): string =>
  parts
    .map(String)
    .filter((part) => part !== "")
    .join(".")

/** All values, or all faults of all that could not be read. */
export const allOf = <T>(reads: readonly Read<T>[]): Read<T[]> => {
  const faults = reads.flatMap((read) => (read.ok ? [] : read.faults))
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        value: reads.flatMap((read) => (read.ok ? [read.value] : [])),
      }
}
