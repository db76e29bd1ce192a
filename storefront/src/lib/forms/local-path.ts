/** A path inside this shop to return to; anything else becomes "/". */
export function localPath(value: FormDataEntryValue | null): string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : "/"
}
