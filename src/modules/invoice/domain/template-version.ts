/** Names the look that an invoice was drawn in; part of its snapshot. */
export const TEMPLATE_VERSION = "calm@2"
