import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"

import { objectAt, valueAt, type JsonObject } from "../../../lib/coupon/form"
import type { Resource } from "../../../lib/coupon/words"
import { Choice, FlagField, type Option } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Sentence, TakeOut } from "../fields/sentence"
import { ThingsField } from "../fields/things-field"

const DIMENSIONS = [
  { field: "products", label: "products" },
  { field: "variants", label: "variants" },
  { field: "categories", label: "categories" },
  { field: "collections", label: "collections" },
  { field: "tags", label: "tags" },
  { field: "types", label: "product types" },
] as const satisfies readonly { field: Resource; label: string }[]

const isOpen = (node: JsonObject): boolean =>
  DIMENSIONS.some(({ field }) => field in node)

const without = (node: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([key]) => !DIMENSIONS.some(({ field }) => field === key)
    )
  )

const AddDimension = ({ at, label }: { at: string; label: string }) => {
  const { form, change } = useForm()
  const node = objectAt(form, at)
  const left = DIMENSIONS.filter(({ field }) => !(field in node))
  return left.length === 0 ? null : (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="transparent">
          <Plus />
          {label}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        {left.map(({ field, label: name }) => (
          <DropdownMenu.Item
            key={field}
            onSelect={() => change(at, { ...node, [field]: [] })}
          >
            {name}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

/** Lists of things, one for each way to pick goods that is in use. */
const Dimensions = (props: { at: string; first: string; more: string }) => {
  const { form, change, remove } = useForm()
  const node = objectAt(form, props.at)
  const used = DIMENSIONS.filter(({ field }) => field in node)
  const unused = DIMENSIONS.filter(({ field }) => !(field in node))
  return (
    <>
      {used.map(({ field, label }, index) => (
        <Sentence key={field} className="pl-4">
          {index === 0 ? props.first : "or"}
          <Choice
            label={`${props.first} … (${index + 1})`}
            value={field}
            options={[{ field, label }, ...unused].map((each) => ({
              value: each.field,
              label: each.label,
            }))}
            onChange={(wanted) =>
              change(
                props.at,
                Object.fromEntries(
                  Object.entries(node).map(([key, value]) =>
                    key === field ? [wanted, []] : [key, value]
                  )
                )
              )
            }
          />
          <ThingsField at={`${props.at}.${field}`} resource={field} />
          <TakeOut
            name={`${props.first} ${label}`}
            onClick={() => remove(`${props.at}.${field}`)}
          />
        </Sentence>
      ))}
      {used.length > 0 && (
        <span className="pl-2">
          <AddDimension at={props.at} label={props.more} />
        </span>
      )}
    </>
  )
}

const Exceptions = ({ at }: { at: string }) => {
  const { form, change } = useForm()
  const node = objectAt(form, `${at}.exclude`)
  return isOpen(node) ? (
    <Dimensions at={`${at}.exclude`} first="except the" more="and except …" />
  ) : (
    <span className="pl-2">
      <Button
        type="button"
        size="small"
        variant="transparent"
        onClick={() => change(`${at}.exclude`, { ...node, products: [] })}
      >
        <Plus />
        except …
      </Button>
    </span>
  )
}

const SEVERAL = "several"

/**
 * Which goods: all, or those picked one way, or several ways at once.
 *
 * @property none what no selector at all means, where that is not "all goods"
 */
const useGoods = (at: string, none?: string) => {
  const { form, change, remove } = useForm()
  const node = objectAt(form, at)
  const isGiven = valueAt(form, at) !== undefined
  const [first, second] = DIMENSIONS.filter(({ field }) => field in node)
  const options: Option[] = [
    ...(none ? [{ value: "none", label: none }] : []),
    { value: "all", label: none ? "any goods" : "all goods" },
    ...DIMENSIONS.map(({ field, label }) => ({
      value: field,
      label: `certain ${label}`,
    })),
    ...(second ? [{ value: SEVERAL, label: "certain goods" }] : []),
  ]
  const unpicked = none && !isGiven ? "none" : "all"
  const value = second ? SEVERAL : (first?.field ?? unpicked)
  const choose = (wanted: string) => {
    if (wanted === "none") {
      remove(at)
    } else if (wanted === "all") {
      change(at, without(node))
    } else if (wanted !== SEVERAL) {
      change(at, { [wanted]: [], ...without(node) })
    }
  }
  return { options, value, choose }
}

/** The choice that stands within the sentence. */
export const GoodsChoice = (props: {
  at: string
  label: string
  none?: string
}) => {
  const { options, value, choose } = useGoods(props.at, props.none)
  return (
    <Choice
      label={props.label}
      value={value}
      options={options}
      onChange={choose}
    />
  )
}

/** What stands below it: which ones, and which not. */
export const GoodsDetails = (props: {
  at: string
  /** Whether "all" and "certain" are offered; else they are always named. */
  isNamed?: boolean
}) => {
  const { form } = useForm()
  const node = objectAt(form, props.at)
  const isShown = props.isNamed || valueAt(form, props.at) !== undefined
  return isShown ? (
    <div className="flex flex-col items-start gap-y-2">
      {props.isNamed && !isOpen(node) && (
        <AddDimension at={props.at} label="Choose goods by …" />
      )}
      <Dimensions at={props.at} first="any of the" more="or …" />
      <Exceptions at={props.at} />
      <span className="pl-4">
        <FlagField at={`${props.at}.exclude_sale_items`}>
          Leave out what is on sale
        </FlagField>
      </span>
      <Faults at={props.at} />
    </div>
  ) : null
}

/** The goods that the coupon itself is for. */
export const WhichGoods = () => <GoodsDetails at="applies_to" />
