/** Runs `job` so many times, always `clients` of them at once. */
export const atOnce = async (
  clients: number,
  times: number,
  job: (turn: number) => Promise<unknown>
): Promise<void> => {
  let next = 0
  const client = async (): Promise<void> => {
    for (let turn = next++; turn < times; turn = next++) {
      await job(turn)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
}

/** How many of them went through in a second. */
export const perSecond = async (
  clients: number,
  times: number,
  job: (turn: number) => Promise<unknown>
): Promise<number> => {
  const startedAt = performance.now()
  await atOnce(clients, times, job)
  return (times * 1_000) / (performance.now() - startedAt)
}
