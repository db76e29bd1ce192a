import Link from "next/link"
import { Container } from "@/components/ui/container"
import { site } from "@/config/site"
import type { Category } from "@/lib/dto/category"
import type { Region } from "@/lib/dto/region"
import { CartLink } from "./cart-link"
import { RegionMenu } from "./region-menu"

type Props = {
  categories: Category[]
  regions: Region[]
  region: Region
  cartCount: number
}

/** Name, categories, region and cart: the head of every page. */
export function SiteHeader(props: Props) {
  const links = [
    { href: "/products", name: "All goods" },
    ...props.categories.map(({ handle, name }) => ({
      href: `/categories/${handle}`,
      name,
    })),
  ]
  return (
    <header className="border-b border-rule">
      <Container className="flex flex-wrap items-center gap-x-8 gap-y-1 py-3">
        <Link
          href="/"
          className="mr-auto py-2 font-display text-xl font-bold tracking-tight md:mr-0"
        >
          {site.name}
        </Link>
        <nav
          aria-label="Categories"
          className="order-last -mx-2 w-full overflow-x-auto md:order-none md:mx-0 md:w-auto md:flex-1"
        >
          <ul className="flex gap-1 whitespace-nowrap">
            {links.map(({ href, name }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="inline-block px-2 py-2.5 text-[0.9375rem] text-ink-soft hover:text-ink hover:underline"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex items-center gap-2">
          {props.regions.length > 1 && (
            <RegionMenu regions={props.regions} current={props.region} />
          )}
          <CartLink count={props.cartCount} />
        </div>
      </Container>
    </header>
  )
}
