import { MedusaError } from "@medusajs/framework/utils"
import puppeteer, { type Browser, type LaunchOptions } from "puppeteer-core"

import { messageOf } from "../../../../shared/errors"
import { installChromium } from "./install"

/** Where Chromium is to be found. */
export type ChromiumOptions = {
  /** A Chromium or Chrome of the machine; else the one from npm is used. */
  chromium_path?: string
  /** Folder that the one from npm is unpacked into, once. */
  data_dir: string
}

// Our own flags: the list that comes with the package switches web security
// off. The page can reach no network: its proxy is a port where nobody is.
const FLAGS = [
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--disable-webgl",
  "--mute-audio",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
  // Pages run no scripts of theirs. With a heap made for that, each holds 45 MB
  // and not 120, and prints as fast.
  "--js-flags=--lite-mode",
]

const LAUNCH_TIMEOUT_MS = 30_000

const isRoot = (): boolean => process.getuid?.() === 0

const findChromium = async (
  options: ChromiumOptions
): Promise<Pick<LaunchOptions, "executablePath" | "channel" | "env">> => {
  if (options.chromium_path) {
    return { executablePath: options.chromium_path, env: {} }
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { channel: "chrome" }
  }
  const { executable, env } = await installChromium(options.data_dir)
  // The browser gets these variables and none of the shop's secrets.
  return { executablePath: executable, env }
}

/**
 * Starts a headless Chromium that prints pages and can do little else.
 *
 * @throws MedusaError when it does not start; the message says what to set.
 */
export const launchChromium = async (
  options: ChromiumOptions
): Promise<Browser> => {
  const start = (found: LaunchOptions, extra: string[]) =>
    puppeteer.launch({
      ...found,
      headless: "shell",
      pipe: true,
      args: [...FLAGS, ...extra],
      timeout: LAUNCH_TIMEOUT_MS,
      // Medusa shuts down by signals itself; the browser must not exit first.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  const unsandboxed = ["--no-sandbox"]
  try {
    const found = await findChromium(options)
    if (isRoot()) {
      return await start(found, unsandboxed)
    }
    // Where the system forbids user namespaces the sandbox cannot start; the
    // page runs no script and loads nothing, so that it is still shut in.
    return await start(found, []).catch(() => start(found, unsandboxed))
  } catch (error) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Chromium does not start, so no PDF can be made. Set CHROMIUM_PATH to a working Chrome or Chromium. ${messageOf(error)}`
    )
  }
}
