import type { Readable } from "node:stream"

import type { FileTypes, Logger } from "@medusajs/framework/types"
import {
  AbstractFileProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import s3 from "@medusajs/medusa/file-s3"

import { bucketOptions, isPrivateKey, type S3Options } from "./options"

type Bucket = Required<FileTypes.IFileProvider>

// Core exports the provider, and its class only inside of that.
const coreBucket = (logger: Pick<Logger, "error">, options: object): Bucket => {
  const [S3FileService] = s3.services
  if (!S3FileService) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Medusa's file-s3 holds no service any more."
    )
  }
  return new S3FileService({ logger }, options)
}

/**
 * Files in two buckets of an S3 service: one that anyone may read, and a private
 * one. Services such as MinIO and R2 know no rights of single objects, so that
 * in a public bucket an invoice would be public too.
 */
export class S3TwoBucketsService extends AbstractFileProviderService {
  static override identifier = "s3-two-buckets"

  private readonly publicBucket: Bucket
  private readonly privateBucket: Bucket

  constructor(
    { logger }: { logger: Pick<Logger, "error"> },
    options: S3Options
  ) {
    super()
    const { open, closed } = bucketOptions(options)
    this.publicBucket = coreBucket(logger, open)
    this.privateBucket = coreBucket(logger, closed)
  }

  override async upload(
    file: FileTypes.ProviderUploadFileDTO
  ): Promise<FileTypes.ProviderFileResultDTO> {
    return this.forAccess(file.access).upload(file)
  }

  override async getUploadStream(
    file: FileTypes.ProviderUploadStreamDTO
  ): ReturnType<Bucket["getUploadStream"]> {
    return this.forAccess(file.access).getUploadStream(file)
  }

  async getPresignedUploadUrl(
    file: FileTypes.ProviderGetPresignedUploadUrlDTO
  ): Promise<FileTypes.ProviderFileResultDTO> {
    return this.forAccess(file.access).getPresignedUploadUrl(file)
  }

  override async getPresignedDownloadUrl(
    file: FileTypes.ProviderGetFileDTO
  ): Promise<string> {
    return this.forKey(file.fileKey).getPresignedDownloadUrl(file)
  }

  override async getDownloadStream(
    file: FileTypes.ProviderGetFileDTO
  ): Promise<Readable> {
    return this.forKey(file.fileKey).getDownloadStream(file)
  }

  override async getAsBuffer(
    file: FileTypes.ProviderGetFileDTO
  ): Promise<Buffer> {
    return this.forKey(file.fileKey).getAsBuffer(file)
  }

  override async delete(
    files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[]
  ): Promise<void> {
    const all = Array.isArray(files) ? files : [files]
    const [hidden, open] = [true, false].map((wanted) =>
      all.filter(({ fileKey }) => isPrivateKey(fileKey) === wanted)
    )
    // S3 refuses a list of none.
    await Promise.all([
      hidden.length > 0 ? this.privateBucket.delete(hidden) : null,
      open.length > 0 ? this.publicBucket.delete(open) : null,
    ])
  }

  // What nobody called public is private.
  private forAccess(access: "public" | "private" | undefined): Bucket {
    return access === "public" ? this.publicBucket : this.privateBucket
  }

  private forKey(key: string): Bucket {
    return isPrivateKey(key) ? this.privateBucket : this.publicBucket
  }
}
