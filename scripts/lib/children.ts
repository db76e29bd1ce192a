import { startChild, type Child, type ChildOptions } from "./child"
import { Fault } from "./fault"
import { explainExit } from "./explain-exit"
import { logTail } from "./log-tail"

/** Every process that one run starts, so that none outlives it. */
export class Children {
  private readonly running: Child[] = []
  private stopping = false

  /** `onChange` hears of every start and end, with what runs then. */
  constructor(
    private readonly onChange: (running: Child[]) => void = () => {}
  ) {}

  /** How many run now. */
  get count(): number {
    return this.running.length
  }

  /** The youngest running process of a name. */
  named(name: string): Child | undefined {
    return this.running.toReversed().find((child) => child.name === name)
  }

  /**
   * Starts a process that is to go on.
   * @throws Fault when the run is being stopped already
   */
  start(options: ChildOptions): Child {
    if (this.stopping) {
      throw new Fault("Stopped before it was ready", "start it again")
    }
    const child = startChild(options)
    this.running.push(child)
    this.onChange(this.running)
    void child.exit.then(() => {
      this.running.splice(this.running.indexOf(child), 1)
      this.onChange(this.running)
    })
    return child
  }

  /**
   * Runs a command to its end.
   * @throws Fault with the end of its output when it fails
   */
  async run(options: ChildOptions): Promise<void> {
    const child = this.start(options)
    const exit = await child.exit
    if (this.stopping) {
      throw new Fault(`${options.name} was stopped`, "start it again")
    }
    if (exit.code !== 0) {
      throw new Fault(
        `${options.name} failed: ${explainExit(exit, logTail(child.logFile))}`,
        `read ${child.logFile}`,
        logTail(child.logFile)
      )
    }
  }

  /** Stops everything, the youngest first. Nothing can be started afterwards. */
  async stopAll(): Promise<void> {
    this.stopping = true
    for (const child of this.running.toReversed()) {
      await child.stop()
      await child.exit
    }
  }

  /** Kills everything at once. */
  killAll(): void {
    this.stopping = true
    this.running.forEach((child) => child.kill())
  }
}
