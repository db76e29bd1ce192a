import { ProductImage } from "./product-image"

/** Pictures to swipe on a phone, side by side on a desk; no script needed. */
export function Gallery(props: { images: string[]; title: string }) {
  const { images, title } = props
  const several = images.length > 1
  return (
    <div
      role="group"
      aria-label={`Pictures of ${title}`}
      tabIndex={several ? 0 : undefined}
      className="-mx-gutter flex snap-x snap-mandatory gap-3 overflow-x-auto px-gutter pb-2 md:mx-0 md:grid md:grid-cols-2 md:overflow-visible md:px-0"
    >
      {(several ? images : [images.at(0) ?? null]).map((src, index) => (
        <div
          key={src ?? "none"}
          className={`shrink-0 snap-center ${several ? "w-[88%]" : "w-full"} md:w-auto ${
            index === 0 ? "md:col-span-2" : ""
          }`}
        >
          <ProductImage
            src={src}
            alt={several ? `${title}, picture ${index + 1}` : title}
            sizes={
              index === 0
                ? "(min-width: 48rem) 44rem, 90vw"
                : "(min-width: 48rem) 22rem, 90vw"
            }
            isFirst={index === 0}
          />
        </div>
      ))}
    </div>
  )
}
