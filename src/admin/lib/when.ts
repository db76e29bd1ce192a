const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
]

/**
 * How long ago something was, in its largest whole unit: "3 hours ago".
 *
 * @param since ISO 8601
 * @param now milliseconds since the epoch
 */
export const ageWords = (since: string, now: number): string => {
  const passed = now - Date.parse(since)
  const [unit, length] = STEPS.find(([, each]) => passed >= each) ?? []
  return unit && length
    ? new Intl.RelativeTimeFormat("en").format(
        -Math.floor(passed / length),
        unit
      )
    : "just now"
}

/** A time as people of the browser's country write it, without seconds. */
export const timeWords = (time: string): string =>
  new Date(time).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
  })
