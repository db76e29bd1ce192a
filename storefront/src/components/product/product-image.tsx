import Image from "next/image"

type Props = {
  src: string | null
  alt: string
  /** How wide it is shown, as the `sizes` attribute wants it. */
  sizes: string
  isFirst?: boolean
  className?: string
}

/** A square picture of goods; a plain tile when there is none. */
export function ProductImage({ src, alt, sizes, isFirst, className }: Props) {
  const shape = `aspect-square w-full rounded-card bg-tint ${className ?? ""}`
  if (!src) {
    return <div className={shape} />
  }
  return (
    <Image
      src={src}
      alt={alt}
      width={1200}
      height={1200}
      sizes={sizes}
      preload={isFirst}
      fetchPriority={isFirst ? "high" : undefined}
      // Other hosts are not known when the shop is built.
      unoptimized={!src.startsWith("/media/")}
      className={`${shape} object-cover`}
    />
  )
}
