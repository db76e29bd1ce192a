import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import boundaries from "eslint-plugin-boundaries"
import ts from "typescript-eslint"

const OURS = ["**/*.{ts,tsx,mts}"]
const TESTS = ["**/*.spec.{ts,tsx}", "**/__tests__/**", "integration-tests/**"]
const TERMINAL = ["scripts/**", "sandbox/**"]

const OWN_FEATURE = { feature: "{{ from.element.captured.feature }}" }
const element = (type, captured) => ({
  element: captured ? { type, captured } : { type },
})
const mayImport = (from, ...to) => ({ from: element(from), allow: { to } })

const CONTRACT = { file: { categories: "contract" } }
const API_TYPES = { file: { categories: "api-types" } }

// docs/adr and design: who may import whom. What is not listed is refused.
const IMPORT_POLICIES = [
  mayImport("*", { module: { origin: ["external", "core"] } }),
  mayImport("*", element("shared")),
  mayImport("module", element("domain", OWN_FEATURE)),
  mayImport("module", CONTRACT),
  mayImport("provider", CONTRACT),
  mayImport("workflow", CONTRACT),
  mayImport("workflow", element("workflow")),
  mayImport("workflow", element("module", OWN_FEATURE)),
  mayImport("workflow", element("domain", OWN_FEATURE)),
  mayImport("link", element("module")),
  mayImport("entry", element("workflow")),
  mayImport("entry", element("entry")),
  mayImport("admin", element("domain")),
  mayImport("admin", API_TYPES),
  mayImport("script", element("workflow")),
  mayImport("script", element("config")),
  {
    from: element("domain"),
    disallow: { to: { module: { source: "@medusajs/**" } } },
  },
]

// The preset's own ignores would leave all tests unlinted: its rules keep off
// the tests and the storefront, ours do not.
const medusaOnly = medusa.default.configs.recommended
  .filter((block) => block.files ?? block.plugins)
  .map((block) => ({
    ...block,
    ignores: [...(block.ignores ?? []), ...TESTS, "storefront/**"],
  }))

export default ts.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.next/**",
      "**/next-env.d.ts",
      ".medusa/**",
      ".counterfoil/**",
      "public/admin/**",
      "screenshots/**",
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...medusaOnly,
  {
    files: OURS,
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "max-lines": ["error", 350],
      // A public method that needs a transaction asks for it itself.
      "@medusajs/use-inject-manager-on-public-methods": "off",
    },
  },
  {
    // Money and domain/ know nothing of Medusa, nor of its errors.
    files: ["src/shared/money/*.ts", "src/modules/*/domain/**/*.ts"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: [...TESTS, "src/config/env.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "MemberExpression[object.name='process'][property.name='env']",
          message: "Read the environment in src/config/env.ts only.",
        },
      ],
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  {
    // Their output is for a person at a terminal.
    files: TERMINAL.map((folder) => `${folder}/*.{mjs,ts}`),
    rules: { "no-console": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "medusa-config.ts"],
    ignores: TESTS,
    plugins: { boundaries },
    settings: {
      "import/resolver": {
        node: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
      },
      "boundaries/files": [
        { category: "contract", pattern: "src/modules/*/contract.ts" },
        { category: "api-types", pattern: "src/api/admin/*/types.ts" },
      ],
      "boundaries/elements": [
        { type: "shared", pattern: "src/shared" },
        { type: "config", pattern: "src/config" },
        {
          type: "domain",
          pattern: "src/modules/*/domain",
          capture: ["feature"],
        },
        { type: "module", pattern: "src/modules/*", capture: ["feature"] },
        { type: "provider", pattern: "src/providers/*", capture: ["name"] },
        { type: "workflow", pattern: "src/workflows/*", capture: ["feature"] },
        { type: "link", pattern: "src/links" },
        { type: "entry", pattern: "src/(api|subscribers|jobs)" },
        { type: "admin", pattern: "src/admin" },
        { type: "script", pattern: "src/(scripts|migration-scripts)" },
      ],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: IMPORT_POLICIES,
        },
      ],
    },
  }
)
