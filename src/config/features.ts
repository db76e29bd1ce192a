import type { Env } from "./env-schema"

/** Counterfoil's own modules and the providers that it plugs into core's. */
export function featureModules(env: Env) {
  return [
    {
      resolve: "./src/modules/order-payment",
      options: {
        order_token_secret: env.ORDER_TOKEN_SECRET,
        storefront_url: env.STOREFRONT_URL,
        hold_minutes: env.PAYMENT_HOLD_MINUTES,
        hold_delayed_minutes: env.PAYMENT_HOLD_DELAYED_DAYS * 24 * 60,
      },
    },
    { resolve: "./src/modules/payment-inbox" },
    { resolve: "./src/modules/placing" },
    {
      resolve: "./src/modules/coupon",
      dependencies: ["query"],
      options: {
        time_zone: env.SHOP_TIME_ZONE,
        returns_on_refund: env.COUPON_AFTER_REFUND === "returned",
        folds_plus_tags: env.COUPON_PLUS_TAGS === "folded",
      },
    },
    {
      resolve: "./src/modules/rate-limit",
      options: {
        redis_url: env.REDIS_URL,
        trusted_proxies: env.TRUSTED_PROXIES,
      },
    },
    { resolve: "./src/modules/promotion", dependencies: ["coupon"] },
    {
      resolve: "./src/modules/invoice",
      options: {
        chromium_path: env.CHROMIUM_PATH,
        data_dir: env.COUNTERFOIL_DATA_DIR,
        link_secret: env.ORDER_TOKEN_SECRET,
        storefront_url: env.STOREFRONT_URL,
      },
    },
    {
      resolve: "./src/modules/mail",
      options: {
        from_address: env.MAIL_FROM,
        staff_email: env.STAFF_EMAIL,
        shop_name: env.SHOP_NAME,
        storefront_url: env.STOREFRONT_URL,
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [stripeCheckout(env)] },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: { providers: [smtp(env), adminFeed] },
    },
  ]
}

function stripeCheckout(env: Env) {
  return {
    resolve: "./src/providers/payment-stripe-checkout",
    id: "stripe-checkout",
    options: {
      api_key: env.STRIPE_API_KEY,
      webhook_secret: env.STRIPE_WEBHOOK_SECRET,
      account_id: env.STRIPE_ACCOUNT_ID,
      api_url: env.STRIPE_API_URL,
      capture_method: env.PAYMENT_CAPTURE,
    },
  }
}

function smtp(env: Env) {
  return {
    resolve: "./src/providers/notification-smtp",
    id: "smtp",
    options: {
      channels: ["email"],
      smtp_url: env.SMTP_URL,
      from: env.MAIL_FROM,
    },
  }
}

// Listing providers replaces core's default, which feeds the dashboard's bell.
const adminFeed = {
  resolve: "@medusajs/medusa/notification-local",
  id: "local",
  options: { name: "Dashboard notices", channels: ["feed"] },
}
