/** Test projects that share one shop, one after another. */
export type Group = readonly string[]

/** Groups that run one after another; several lanes run side by side. */
export type Lane = readonly Group[]

/** The quick ones: they need no shop, and two cores for themselves. */
const quick: Lane[] = [[["unit", "contract"]]]

/**
 * Those with a shop, which mostly wait: for events, sweeps and pages. Two shops
 * keep two cores busy. The torture kills shops of its own.
 */
const withShop: Lane[] = [
  [["http"]],
  [["browser", "documents", "faults"], ["torture"]],
]

/** What runs side by side, and then what after it. */
export const stages = { quick, withShop }

/** The names of all projects. */
export const allProjects: readonly string[] = [...quick, ...withShop].flat(2)

/** Only what is wanted of some lanes; all of it where nothing is named. */
export function lanesOf(lanes: Lane[], wanted: readonly string[]): Lane[] {
  return lanes
    .map((lane) =>
      lane
        .map((group) =>
          group.filter((name) => wanted.length === 0 || wanted.includes(name))
        )
        .filter((group) => group.length > 0)
    )
    .filter((lane) => lane.length > 0)
}
