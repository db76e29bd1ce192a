import { defineConfig } from "@medusajs/framework/utils"
import { env } from "./src/config/env"
import { featureModules } from "./src/config/features"
import { fileProvider } from "./src/config/file-storage"
import { infrastructureModules } from "./src/config/infrastructure"
import { projectConfig } from "./src/config/project"

const settings = env()

module.exports = defineConfig({
  projectConfig: projectConfig(settings),
  admin: { backendUrl: "/" },
  modules: [
    ...infrastructureModules(settings),
    ...featureModules(settings),
    {
      resolve: "@medusajs/medusa/file",
      options: { providers: [fileProvider(settings)] },
    },
  ],
})
