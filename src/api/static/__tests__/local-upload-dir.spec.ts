import { expect, it } from "vitest"
import { localUploadDir } from "../local-upload-dir"

it("finds the folder of the local provider", () => {
  const setting = {
    options: {
      providers: [{ id: "local", options: { upload_dir: "/data/public" } }],
    },
  }
  expect(localUploadDir(setting)).toBe("/data/public")
})

it("finds none when files lie in a bucket", () => {
  const setting = { options: { providers: [{ options: { bucket: "b" } }] } }
  expect(localUploadDir(setting)).toBeUndefined()
  expect(localUploadDir(undefined)).toBeUndefined()
})
