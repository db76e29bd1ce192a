import { MedusaError } from "@medusajs/framework/utils"

/**
 * Runs work in the order in which it came, so many at a time, and refuses more
 * than so many that wait.
 */
export class Lane {
  private running = 0
  private readonly waiting: (() => void)[] = []

  /**
   * @param width works at the same time
   * @param mostWaiting works in line
   */
  constructor(
    private readonly width: number,
    private readonly mostWaiting: number
  ) {}

  /** Nothing runs and nothing waits. */
  get isIdle(): boolean {
    return this.running === 0 && this.waiting.length === 0
  }

  /** @throws MedusaError when too much waits, or what the work throws. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.width) {
      this.running++
    } else {
      await this.queue()
    }
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      // The place passes to the next in line without being free in between.
      if (next) {
        next()
      } else {
        this.running--
      }
    }
  }

  private queue(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${this.waiting.length} PDFs wait to be printed, and no more may. Try again in a minute.`
      )
    }
    return new Promise((start) => this.waiting.push(start))
  }
}
