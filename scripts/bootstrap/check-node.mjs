const NEEDED = [20, 19]

/** Ends the process with a kind message when Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
    return
  }
  process.stderr.write(
    [
      `Counterfoil needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}.`,
      "→ install a newer one from https://nodejs.org, or with nvm: nvm install",
      "",
    ].join("\n")
  )
  process.exit(1)
}
