import { defineRouteConfig } from "@medusajs/admin-sdk"

import { SettingsPage } from "../../../components/invoice-settings/settings-page"

/** What a merchant decides about invoices and credit notes. */
const InvoiceSettingsPage = () => <SettingsPage />

export const config = defineRouteConfig({ label: "Invoices" })

export const handle = { breadcrumb: () => "Invoices" }

export default InvoiceSettingsPage
