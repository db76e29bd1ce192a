import { execFileSync, spawnSync } from "node:child_process"
import { Fault } from "../../scripts/lib/fault"

/** A program that tests use, and what brings it. */
export type Program = {
  /** Its name, and an argument with which it ends at once without an error. */
  probe: readonly [command: string, argument: string]
  /** Debian's package. */
  debian: string
  /** Homebrew's formula. */
  brew: string
}

const isInstalled = ({ probe: [command, argument] }: Program): boolean =>
  spawnSync(command, [argument]).status === 0

/**
 * Installs Debian's package of a program where it is missing and where that is
 * possible: root, with apt.
 *
 * @throws Fault where it is missing and cannot be installed
 */
export function ensureInstalled(program: Program): void {
  if (isInstalled(program)) {
    return
  }
  const apt = (...args: string[]): void => {
    execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "pipe"],
    })
  }
  const install = (): void =>
    apt("install", "--yes", "--no-install-recommends", program.debian)
  try {
    try {
      install()
    } catch {
      // No package lists yet, or stale ones.
      apt("update")
      install()
    }
  } catch (error) {
    throw new Fault(
      `These tests need ${program.probe[0]}, and it could not be installed: ${String(error)}`,
      `install it: apt-get install ${program.debian}, or brew install ${program.brew}`
    )
  }
}
