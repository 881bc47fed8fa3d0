// SPDX-License-Identifier: AGPL-3.0-or-later
// Generated from db/migrations by `npm run schema`. Do not edit: a test fails when this file is stale.
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Doc } from '../src/kernel/content/schema.ts'
import type { LocalText } from '../src/kernel/i18n/local-text.ts'

export type Instant = ColumnType<Date, Date | string, Date | string>

export interface AuditEntry {
  id: string
  at: ColumnType<Date, Date | string, Date | string>
  actor_id: ColumnType<string | null, string | null | undefined, string | null>
  verb: string
  entity_id: ColumnType<string | null, string | null | undefined, string | null>
  detail: JSONColumnType<Record<string, unknown>, string | undefined, string>
}

export interface Entity {
  id: string
  kind: string
}

export interface File {
  id: string
  sha256: ColumnType<string | null, string | null | undefined, string | null>
  bytes: number
  media_type: string
  name: string
  state: 'staged' | 'scanning' | 'ready' | 'refused'
  refusal: ColumnType<string | null, string | null | undefined, string | null>
  owner_id: string
  public: ColumnType<boolean, boolean | undefined, boolean>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface Link {
  from_id: string
  to_id: string
  relation: string
}

export interface MailMessage {
  id: string
  message_key: string
  to_person_id: ColumnType<string | null, string | null | undefined, string | null>
  to_address: string
  subject: string
  body_text: string
  created_at: ColumnType<Date, Date | string, Date | string>
  sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  failure: ColumnType<string | null, string | null | undefined, string | null>
}

export interface OnceKey {
  key: string
  location: string
  flash: JSONColumnType<object | null, string | undefined | null, string | null>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface PendingForm {
  id: string
  person_id: string
  route: string
  return_path: string
  body: JSONColumnType<Record<string, string | string[]>, string, string>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface RateLimit {
  bucket: string
  window_start: ColumnType<Date, Date | string, Date | string>
  count: number
}

export interface SchemaMigration {
  name: string
  sha256: string
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SearchEntry {
  entity_id: string
  language: string
  kind: string
  title: string
  summary: ColumnType<string, string | undefined, string>
  body: ColumnType<string, string | undefined, string>
  path: string
  audience: ColumnType<string, string | undefined, string>
  updated_at: ColumnType<Date, Date | string, Date | string>
  words: ColumnType<string | null, never, never>
}

export interface Setting {
  key: string
  value: JSONColumnType<object, string, string>
  changed_at: ColumnType<Date, Date | string, Date | string>
}

export interface SlugHistory {
  kind: string
  slug: string
  entity_id: string
  replaced_at: ColumnType<Date, Date | string, Date | string>
}

export interface Upload {
  id: string
  owner_id: string
  name: string
  declared_bytes: number
  received_bytes: ColumnType<number, number | undefined, number>
  file_id: ColumnType<string | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string, Date | string>
  touched_at: ColumnType<Date, Date | string, Date | string>
}

export interface DB {
  audit_entry: AuditEntry
  entity: Entity
  file: File
  link: Link
  mail_message: MailMessage
  once_key: OnceKey
  pending_form: PendingForm
  rate_limit: RateLimit
  schema_migration: SchemaMigration
  search_entry: SearchEntry
  setting: Setting
  slug_history: SlugHistory
  upload: Upload
}

/** Types that migrations name in comments of jsonb columns. */
export type ContentDoc = Doc
export type Localized = LocalText
