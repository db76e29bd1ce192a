import type { Product } from "@/lib/dto/product"

/** What the product is like, in prose and in figures. */
export function ProductFacts({ product }: { product: Product }) {
  const facts = [
    { name: "Material", value: product.material },
    { name: "Weight", value: product.weight ? `${product.weight} g` : "" },
  ].filter(({ value }) => value)
  return (
    <section aria-label="Details" className="mt-10 border-t border-rule pt-6">
      <p className="max-w-measure whitespace-pre-line">{product.description}</p>
      {facts.length > 0 && (
        <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-sm">
          {facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
