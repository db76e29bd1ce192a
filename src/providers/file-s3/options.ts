/** Options of the provider in medusa-config.ts. */
export type S3Options = {
  region: string
  access_key_id: string
  secret_access_key: string
  /** Of a service other than AWS. */
  endpoint?: string | undefined
  /** Bucket of pictures, which anyone may read at `file_url`. */
  bucket: string
  file_url: string
  /** Bucket of invoices and exports, which nobody but the shop may read. */
  private_bucket: string
}

const PRIVATE = "private/"
// So that no public file is named as if it were private.
const PUBLIC = "public/"

/** Which bucket a file is in, by its key. */
export const isPrivateKey = (key: string): boolean => key.startsWith(PRIVATE)

/** What core's provider is told about either bucket. */
export const bucketOptions = ({
  bucket,
  private_bucket,
  file_url,
  ...service
}: S3Options) => {
  const common = {
    ...service,
    file_url,
    // Services other than AWS seldom resolve bucket.host names.
    additional_client_config: { forcePathStyle: Boolean(service.endpoint) },
  }
  return {
    open: { ...common, bucket, prefix: PUBLIC },
    closed: {
      ...common,
      bucket: private_bucket,
      prefix: PRIVATE,
      cache_control: "private, no-store",
      // The bucket is private as a whole; newer ones refuse rights of objects.
      acl: false,
    },
  }
}
