import { textAt, textsAt } from "../../../lib/coupon/form"
import { isSameId, SOURCES, type Pickable } from "../../../lib/coupon/resources"
import { useNameOf } from "../../../lib/coupon/use-resources"
import { Chips } from "./chips"
import { useForm } from "./form-context"
import { Picker } from "./picker"

type Props = { at: string; resource: Pickable; label?: string }

/** Things of the shop in a list of the form. */
export const ThingsField = ({ at, resource, label }: Props) => {
  const { form, change, touch } = useForm()
  const ids = textsAt(form, at)
  const nameOf = useNameOf(ids.map((id) => ({ resource, id })))
  return (
    <>
      <Chips
        things={ids.map((id) => ({ id, name: nameOf(resource, id) }))}
        onRemove={(id) =>
          change(
            at,
            ids.filter((each) => each !== id)
          )
        }
      />
      <Picker
        resource={resource}
        label={label ?? SOURCES[resource].noun}
        picked={ids}
        onPick={({ id }, isPicked) =>
          change(
            at,
            isPicked ? [...ids, id] : ids.filter((each) => !isSameId(each, id))
          )
        }
        onClose={() => touch(at)}
      />
    </>
  )
}

/** One thing of the shop, whose id is a text of the form. */
export const ThingField = ({ at, resource, label }: Props) => {
  const { form, change, touch } = useForm()
  const id = textAt(form, at)
  const nameOf = useNameOf(id ? [{ resource, id }] : [])
  return (
    <>
      {id && (
        <Chips
          things={[{ id, name: nameOf(resource, id) }]}
          onRemove={() => change(at, "")}
        />
      )}
      <Picker
        resource={resource}
        label={label ?? SOURCES[resource].noun}
        picked={id ? [id] : []}
        isSingle
        onPick={(thing) => change(at, thing.id)}
        onClose={() => touch(at)}
      />
    </>
  )
}
