import { Container } from "@/components/ui/container"
import { site } from "@/config/site"
import type { Region } from "@/lib/dto/region"

/** Says whose shop this is and where it delivers. */
export function SiteFooter({ region }: { region: Region }) {
  return (
    <footer className="mt-section border-t border-rule">
      <Container className="flex flex-wrap justify-between gap-x-8 gap-y-2 py-8 text-sm text-ink-soft">
        <p>
          {site.name}. {site.tagline}.
        </p>
        <p>
          Delivering to {region.name}, prices in{" "}
          {region.currencyCode.toUpperCase()}
        </p>
      </Container>
    </footer>
  )
}
