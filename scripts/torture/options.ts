import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"
import { Fault } from "../lib/fault"

/** How a shop is tortured. */
export type TortureOptions = {
  /** How often its server is killed. */
  kills: number
  /** Decides all choices; the same seed makes the same ones. */
  seed: number
  /** How many shoppers act at once. */
  shoppers: number
  /** After how many kills all is looked over. */
  judgeEvery: number
  /** How long things may take to come right after a kill, in seconds. */
  deadlineS: number
}

/** What holds where nothing is said. */
export const defaults = {
  kills: 200,
  shoppers: 4,
  judgeEvery: 5,
  deadlineS: 300,
}

/**
 * Reads the command line.
 * @throws Fault that names what is wrong
 */
export function readOptions(args: readonly string[]): TortureOptions {
  const { values } = parse(args)
  return {
    kills: count(values.kills, "kills", defaults.kills),
    seed: count(values.seed, "seed", randomInt(1, 1_000_000)),
    shoppers: count(values.shoppers, "shoppers", defaults.shoppers),
    judgeEvery: count(
      values["judge-every"],
      "judge-every",
      defaults.judgeEvery
    ),
    deadlineS: count(values.deadline, "deadline", defaults.deadlineS),
  }
}

const USAGE =
  "npm run torture -- [--kills 200] [--seed S] [--shoppers 4] [--judge-every 5] [--deadline 300]"

function parse(args: readonly string[]) {
  const option = { type: "string" } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        kills: option,
        seed: option,
        shoppers: option,
        "judge-every": option,
        deadline: option,
      },
    })
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : "", `use ${USAGE}`)
  }
}

function count(
  text: string | undefined,
  name: string,
  fallback: number
): number {
  if (text !== undefined && !/^[1-9]\d{0,6}$/.test(text)) {
    throw new Fault(`--${name} is not a whole number from 1`, `use ${USAGE}`)
  }
  return text === undefined ? fallback : Number(text)
}
