import {
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { Fault } from "../fault"

/** A user of the operating system. */
export type SystemUser = { uid: number; gid: number }

/**
 * Whom PostgreSQL runs as: undefined for the present user, or, as it refuses to
 * run as root, an unprivileged user that is there already (none is created).
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  for (const wanted of ["postgres", "nobody"]) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? []
    if (uid && gid) {
      return { uid: Number(uid), gid: Number(gid) }
    }
  }
  throw new Fault(
    "PostgreSQL cannot run as root, and there is no user postgres or nobody",
    "run as an ordinary user, create one of these, or set DATABASE_URL"
  )
}

/** Whether everyone may pass through all folders above and including `path`. */
export function isReachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      return false
    }
    if (at === dirname(at)) {
      return true
    }
  }
}

/** Gives `path` and all below to `user`. */
export function giveTo(user: SystemUser, path: string): void {
  chownSync(path, user.uid, user.gid)
  if (lstatSync(path).isDirectory()) {
    readdirSync(path).forEach((name) => giveTo(user, join(path, name)))
  }
}
