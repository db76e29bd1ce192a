import { useWidth } from "../../lib/use-width"

/** A4 and the margins of `pageRules`, in CSS pixels (96 to the inch). */
const PAGE = { width: 794, height: 1123 }
const MARGIN = { top: 57, side: 68 }

/**
 * A page as it is printed, made as small as there is room: its lines break
 * where they do on paper. Longer documents scroll.
 */
export const Sheet = ({ html }: { html: string }) => {
  const { ref, width } = useWidth()
  const scale = width / PAGE.width
  return (
    <div
      ref={ref}
      className="overflow-hidden rounded-md border bg-white"
      style={{ height: PAGE.height * scale }}
    >
      <div
        style={{
          ...PAGE,
          padding: `${MARGIN.top}px ${MARGIN.side}px`,
          transform: `scale(${scale})`,
          transformOrigin: "0 0",
        }}
      >
        {/* Without any permission: no script, no form, no origin of its own. */}
        <iframe
          title="Preview of the document"
          sandbox=""
          srcDoc={html}
          className="h-full w-full"
        />
      </div>
    </div>
  )
}
