import { MedusaApp, MedusaModule } from "@medusajs/framework/modules-sdk"
import {
  ContainerRegistrationKeys,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"

type ModulesConfig = NonNullable<
  NonNullable<Parameters<typeof MedusaApp>[0]>["modulesConfig"]
>

/** @property modules by their keys */
export type OpenModules = {
  modules: Readonly<Record<string, unknown>>
  migrate: () => Promise<void>
  close: () => Promise<void>
}

// What coupons ask of the shop's other modules: here there are none.
const query = { graph: async () => ({ data: [], metadata: { count: 0 } }) }

/**
 * Loads modules as Medusa does, on a database of their own and without a shop
 * around them. In one process it may be done for several databases.
 */
export const openModules = async (
  clientUrl: string,
  modulesConfig: ModulesConfig
): Promise<OpenModules> => {
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl,
    pool: { max: 4 },
  })
  const { modules, runMigrations } = await MedusaApp({
    modulesConfig,
    sharedResourcesConfig: { database: { clientUrl } },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      query,
    },
  })
  return {
    modules,
    // Medusa finds what it migrates in what was loaded last.
    migrate: async () => {
      await runMigrations()
      MedusaModule.clearInstances()
    },
    close: async () => {
      MedusaModule.clearInstances()
      await connection.destroy()
    },
  }
}
