import { z } from "@medusajs/framework/zod"

const fileModule = z.object({
  options: z.object({
    providers: z.array(
      z.object({
        options: z.object({ upload_dir: z.string().optional() }).optional(),
      })
    ),
  }),
})

/**
 * Folder of the public files that the file module keeps on this machine's disk,
 * from Medusa's `modules.file` setting; undefined when they lie in a bucket.
 */
export function localUploadDir(fileModuleSetting: unknown): string | undefined {
  const parsed = fileModule.safeParse(fileModuleSetting)
  return parsed.data?.options.providers
    .map((provider) => provider.options?.upload_dir)
    .find((folder) => folder !== undefined)
}
