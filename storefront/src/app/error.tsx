"use client"

import { FaultMessage } from "@/components/layout/fault-message"

export default function ErrorPage() {
  return <FaultMessage />
}
