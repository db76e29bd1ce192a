import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Whether `folder`'s node_modules hold what its lock file says. npm writes what
 * it has installed into node_modules/.package-lock.json once it is done, so an
 * interrupted install does not count.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packages(join(folder, "package-lock.json"))
  const present = packages(join(folder, "node_modules/.package-lock.json"))
  return (
    present.size > 0 &&
    [...wanted].every(([path, entry]) => {
      const found = present.get(path)
      return found
        ? found.version === entry.version
        : // Packages of other platforms are in the lock only.
          path === "" || entry.optional || entry.devOptional || entry.peer
    })
  )
}

function packages(file) {
  if (!existsSync(file)) {
    return new Map()
  }
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(file, "utf8")).packages ?? {})
    )
  } catch {
    return new Map()
  }
}
