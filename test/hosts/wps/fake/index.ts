/** A WPS 表格 for tests on Node, held to the installed declarations. */
import { declaredMembers } from './declarations'
import type { Members } from './members'
import type { Variant } from './session'
import { createFakeWps as create, type FakeWps } from './wps'

export type { Variant } from './session'
export type { FakeWps } from './wps'

/** A WPS with one new workbook, `工作簿1`. */
export function createFakeWps(variant: Variant = {}, members: Members = declaredMembers()): FakeWps {
  return create(variant, members)
}
