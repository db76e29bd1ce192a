/** Field name under which the message about a cart line goes. */
export const lineField = (lineId: string) => `line-${lineId}`
