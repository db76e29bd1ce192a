/** The look of documents until a merchant chooses another one. */
export const DEFAULT_TEMPLATE_ID = "calm"

/** The version of that look, as documents name it. */
export const TEMPLATE_VERSION = "calm@2"
