import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"

import { MedusaError } from "@medusajs/framework/utils"

const PACKAGE = "@sparticuz/chromium"

/** A Chromium that is ready to start, and the variables that it needs. */
export type ChromiumInstall = {
  executable: string
  env: Record<string, string>
}

// Unpacking goes by the temporary folder and by variables that would change
// this process for good, so it runs in a process of its own.
const UNPACK = `const c = require(process.argv[1]); (c.default ?? c).executablePath()`

const unpackInto = (folder: string, entry: string): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ["-e", UNPACK, entry], {
      // The second variable makes it unpack the NSS libraries as well, which
      // bare servers lack.
      env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
      stdio: ["ignore", "ignore", "pipe"],
    })
    const faults: Buffer[] = []
    child.stderr.on("data", (chunk: Buffer) => faults.push(chunk))
    child.once("error", fail)
    child.once("exit", (code) =>
      code === 0
        ? done()
        : fail(
            new MedusaError(
              MedusaError.Types.UNEXPECTED_STATE,
              `Chromium could not be unpacked into ${folder}: ${Buffer.concat(faults).toString().slice(-500)}`
            )
          )
    )
  })

const packageVersion = (entry: string): string => {
  const file = join(dirname(entry), "..", "..", "package.json")
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    version: string
  }
  return version
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const fontConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(folder)}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${xml(folder)}/font-cache</cachedir>
</fontconfig>
`

const describeInstall = (folder: string): ChromiumInstall => ({
  executable: join(folder, "chromium"),
  env: {
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: folder,
    HOME: folder,
  },
})

/**
 * Unpacks the Chromium that npm brought into `dataDir`, once: about 200 MB and
 * 2–12 s. Later calls, and other processes, find it there.
 *
 * @throws MedusaError when it cannot be unpacked (full disk, read-only folder).
 */
export const installChromium = async (
  dataDir: string
): Promise<ChromiumInstall> => {
  const entry = require.resolve(PACKAGE)
  const base = resolve(dataDir, "chromium")
  const folder = join(base, packageVersion(entry))
  if (existsSync(join(folder, "chromium"))) {
    return describeInstall(folder)
  }
  await mkdir(base, { recursive: true })
  // A half-unpacked browser must never be found: unpack aside, then rename.
  const aside = await mkdtemp(join(base, "unpacking-"))
  try {
    await unpackInto(aside, entry)
    await writeFile(join(aside, "fonts.conf"), fontConfig(folder))
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, "chromium"))) {
        throw error
      }
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  return describeInstall(folder)
}
