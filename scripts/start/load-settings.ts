import { join } from "node:path"
import { describeFaults } from "../../src/config/env-faults"
import { readEnv } from "../../src/config/read-env"
import { readEnvironment } from "../lib/environment"
import { Fault } from "../lib/fault"
import { rootDir } from "../lib/root-dir"
import { assertNotRunning } from "../lib/run-record"
import { keepSecrets } from "../lib/secrets"
import { composeSettings, dataDirOf, type Settings } from "../lib/settings"

/**
 * The settings of this run, checked before anything is started.
 * @throws Fault that names everything wrong with them, or a run that goes on
 */
export function loadSettings(): Settings {
  const source = readEnvironment(rootDir)
  const dataDir = dataDirOf(source, rootDir)
  assertNotRunning(dataDir)
  const secrets = keepSecrets(join(dataDir, "secrets.json"))
  const settings = composeSettings(source, secrets, rootDir)
  const result = readEnv(settings.backendEnv)
  if (!result.ok) {
    throw new Fault(
      describeFaults(result.faults),
      "mend these in .env or in the environment, then start again"
    )
  }
  return settings
}
