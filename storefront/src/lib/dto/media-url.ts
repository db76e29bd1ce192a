const LOCAL_FILES = "/static/"

/**
 * Files on the backend's own disk carry the address that the backend had when
 * they were stored. Only the path is kept, and /media fetches it from wherever
 * the backend is now. Files elsewhere (S3) keep their address.
 */
export function mediaUrl(stored: string | null | undefined): string | null {
  if (!stored) {
    return null
  }
  const url = URL.parse(stored, "http://backend.invalid")
  if (!url) {
    return null
  }
  return url.pathname.startsWith(LOCAL_FILES)
    ? `/media/${url.pathname.slice(LOCAL_FILES.length)}`
    : url.href
}
