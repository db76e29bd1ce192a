import { useQuery } from "@tanstack/react-query"

import { askJson } from "../api"
import type { Campaign } from "./campaign"

const FIELDS = "id,name,starts_at,ends_at,*budget"

/** A campaign with its dates and budget. @param id empty: none is asked for */
export const useCampaign = (id: string) =>
  useQuery({
    queryKey: ["coupon-campaign", id],
    queryFn: () =>
      askJson<{ campaign: Campaign }>(
        `/admin/campaigns/${encodeURIComponent(id)}?fields=${FIELDS}`
      ),
    select: ({ campaign }) => campaign,
    enabled: id !== "",
  })
