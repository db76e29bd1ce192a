import { defineMiddlewares } from "@medusajs/framework/http"

import { adminCouponBatchMiddlewares } from "./admin/coupon-batches/middlewares"
import { adminCouponMiddlewares } from "./admin/coupons/middlewares"
import { adminInvoiceSettingsMiddlewares } from "./admin/invoice-settings/middlewares"
import { adminInvoiceTemplateMiddlewares } from "./admin/invoice-templates/middlewares"
import { adminInvoiceMiddlewares } from "./admin/invoices/middlewares"
import { adminOrderPaymentMiddlewares } from "./admin/order-payments/middlewares"
import { adminOrderMiddlewares } from "./admin/orders/middlewares"
import { adminPaymentEventMiddlewares } from "./admin/payment-events/middlewares"
import { errorHandler } from "./error-handler"
import { paymentHookMiddlewares } from "./hooks/payments/middlewares"
import { nulMiddlewares } from "./refuse-nul"
import { staticMiddlewares } from "./static/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeCustomerMiddlewares } from "./store/customers/middlewares"
import { storeDocumentMiddlewares } from "./store/documents/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares"
import { storePlacedOrderMiddlewares } from "./store/placed-orders/middlewares"

// Only gathers; each feature says its own rules beside its routes.
export default defineMiddlewares({
  errorHandler,
  routes: [
    ...nulMiddlewares,
    ...adminCouponBatchMiddlewares,
    ...adminCouponMiddlewares,
    ...adminInvoiceMiddlewares,
    ...adminInvoiceSettingsMiddlewares,
    ...adminInvoiceTemplateMiddlewares,
    ...adminOrderMiddlewares,
    ...adminPaymentEventMiddlewares,
    ...adminOrderPaymentMiddlewares,
    ...paymentHookMiddlewares,
    ...staticMiddlewares,
    ...storeCartMiddlewares,
    ...storeCustomerMiddlewares,
    ...storeDocumentMiddlewares,
    ...storeOrderMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...storePlacedOrderMiddlewares,
  ],
})
