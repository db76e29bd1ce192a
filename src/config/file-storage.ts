import { join } from "node:path"
import type { Env } from "./env-schema"

/** Folder of files that anyone may fetch, served at /static. */
export function publicFilesDir(env: Env): string {
  return join(env.COUNTERFOIL_DATA_DIR, "files", "public")
}

/** The file module's provider: buckets when they are configured, else the disk. */
export function fileProvider(env: Env) {
  return env.S3_BUCKET
    ? {
        resolve: "./src/providers/file-s3",
        id: "s3",
        options: {
          bucket: env.S3_BUCKET,
          private_bucket: env.S3_PRIVATE_BUCKET,
          region: env.S3_REGION,
          access_key_id: env.S3_ACCESS_KEY_ID,
          secret_access_key: env.S3_SECRET_ACCESS_KEY,
          endpoint: env.S3_ENDPOINT,
          file_url: env.S3_FILE_URL,
        },
      }
    : {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          backend_url: `${env.BACKEND_URL}/static`,
          upload_dir: publicFilesDir(env),
          // Core's default puts private files among the public ones.
          private_upload_dir: join(
            env.COUNTERFOIL_DATA_DIR,
            "files",
            "private"
          ),
        },
      }
}
