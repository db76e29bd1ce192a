import { execFileSync } from "node:child_process"
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { inject } from "vitest"

import { commandOf, signal } from "../../../scripts/lib/process-table"
import "../../harness/shop-info"

const dataDir = (): string => inject("shop").settings.dataDir

/** Puts a file in the place of a folder while something is done. */
const withoutFolder = async <T>(
  folder: string,
  act: () => Promise<T>
): Promise<T> => {
  const aside = `${folder}.aside`
  renameSync(folder, aside)
  writeFileSync(folder, "")
  try {
    return await act()
  } finally {
    rmSync(folder)
    renameSync(aside, folder)
  }
}

/** Ends the shop's browsers, and those that print in other runs live on. */
const endBrowsers = (): void => {
  const home = join(dataDir(), "chromium")
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).startsWith(home))
    .forEach((pid) => signal(pid, "SIGKILL"))
}

/** Takes the shop's Chromium away while something is done. */
export const withoutChromium = <T>(act: () => Promise<T>): Promise<T> =>
  withoutFolder(join(dataDir(), "chromium"), () => {
    endBrowsers()
    return act()
  })

/**
 * Leaves no room for private files while something is done: on a small disk of
 * their own where the system lets us mount one, else in a folder that is none.
 */
export const withFullDisk = async <T>(act: () => Promise<T>): Promise<T> => {
  const folder = join(dataDir(), "files/private")
  const disk = ["-t", "tmpfs", "-o", "size=16k", "counterfoil-full", folder]
  try {
    execFileSync("mount", disk, { stdio: "ignore" })
  } catch {
    return withoutFolder(folder, act)
  }
  try {
    return await act()
  } finally {
    execFileSync("umount", ["-l", folder])
  }
}
