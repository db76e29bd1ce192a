import type { Placed } from "../../../../scripts/torture/story/place"
import type { Story } from "../../../../scripts/torture/story/story"
import type { World } from "../../../../scripts/torture/world"
import type { Call } from "../hold-calls"
import type { Drawing } from "../hold-drawing"
import type { Write } from "../hold-writes"

/** One shopper with a cart of their own, and how far they got. */
export type Stage = {
  world: World
  story: Story
  cart: string
  /** What the cart costs: as core writes it, and in minor units. */
  total: number
  total_minor: number
  coupon: string
  placed: Placed | null
  orderId: string
  secondPage: string
}

/** What becomes of the write in whose commit the server dies. */
export type End = "kept" | "lost"

/** A kill at one step, and what must come of the order. */
export type KillCase = {
  name: string
  /** Everything before the step. */
  prepare: (stage: Stage) => Promise<unknown>
  /** The step. */
  stop: (stage: Stage) => Write | Call | Drawing
  end: End
  /** What leads to the step; it never ends, as the server dies. */
  act: (stage: Stage) => Promise<unknown>
  /** What its person does once the server is back, if they come back. */
  again?: (stage: Stage) => Promise<unknown>
  /** The payment states in which the order may end; "none": no order. */
  outcomes: readonly string[]
  /** It leaves nothing in stock of what it buys. */
  sellsOut?: boolean
  /** While it is held no other invoice can be issued. */
  holdsInvoices?: boolean
}

/** A transition, with all the steps at which the server is to die. */
export type Transition = Omit<KillCase, "stop" | "end"> & {
  /** Each is killed before its commit and right after it. */
  writes: readonly ((stage: Stage) => Write)[]
  /** Each is killed before the service has acted and right after it. */
  calls?: readonly Pick<Call, "method" | "path">[]
  /** Documents in the middle of whose drawing it is killed. */
  draws?: readonly Drawing["draws"][]
}

const describeWrite = (write: (stage: Stage) => Write): string => {
  const unknown = { cart: "", orderId: "", coupon: "", total: 0 }
  const { on, table, row } = write(unknown as Stage)
  const kind = row?.kind ?? row?.event ?? row?.status ?? row?.state
  return `${on} of ${table}${kind ? ` (${String(kind)})` : ""}`
}

/** All kills of a transition. */
export const casesOf = ({
  writes,
  calls = [],
  draws = [],
  ...transition
}: Transition): KillCase[] => [
  ...writes.flatMap((write) =>
    (["lost", "kept"] as const).map((end) => ({
      ...transition,
      name: `${transition.name}: ${describeWrite(write)}, ${end}`,
      stop: write,
      end,
      holdsInvoices: write({} as Stage).table === "invoice",
    }))
  ),
  ...calls.flatMap((call) =>
    (["after_delay", "before_delay"] as const).map((acts) => ({
      ...transition,
      name: `${transition.name}: ${call.method} ${call.path}, ${acts === "before_delay" ? "done" : "not done yet"}`,
      stop: () => ({ ...call, acts }),
      end: "kept" as const,
    }))
  ),
  ...draws.map((draws) => ({
    ...transition,
    name: `${transition.name}: drawing the ${draws.replace("_", " ")}`,
    stop: ({ orderId }: Stage) => ({ draws, orderId }),
    end: "kept" as const,
    holdsInvoices: true,
  })),
]
