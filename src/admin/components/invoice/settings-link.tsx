import { Link } from "react-router-dom"

/** Leads to where the seller's data is kept. */
export const SettingsLink = () => (
  <Link to="/settings/invoices" className="underline">
    Settings → Invoices
  </Link>
)
