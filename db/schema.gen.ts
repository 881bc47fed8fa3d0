// SPDX-License-Identifier: AGPL-3.0-or-later
// Generated from db/migrations by `npm run schema`. Do not edit: a test fails when this file is stale.
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Part } from '../src/contracts/editions.ts'
import type { Doc } from '../src/kernel/content/schema.ts'
import type { LocalText } from '../src/kernel/i18n/local-text.ts'
import type { RowTyped } from '../src/kernel/import/typed.ts'
import type { RowErrors } from '../src/kernel/import/typed.ts'
import type { Outline } from '../src/kernel/outline.ts'
import type { QuestionBody } from '../src/modules/learning/question.ts'
import type { Response } from '../src/modules/learning/question.ts'
import type { ProposedValues } from '../src/modules/offices/proposals/rules.ts'
import type { DraftContent } from '../src/modules/people/invitations/rules.ts'

export interface AccountRequest {
  id: string
  token_hash: string
  email: string
  given_name: string
  family_name: string
  locale: 'it' | 'en'
  organization_id: string
  password_hash: string
  requested_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface AdmissionRequest {
  id: string
  email: string
  given_name: string
  family_name: string
  locale: 'it' | 'en'
  organization_id: string
  password_hash: string
  confirmed_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface Answer {
  attempt_id: string
  position: number
  response: JSONColumnType<Response, string, string>
  saved_at: ColumnType<Date, Date | string, Date | string>
  late: ColumnType<boolean, boolean | undefined, boolean>
}

export interface ApiKey {
  id: string
  organization_id: string
  name: string
  token_hash: string
  scopes: string[]
  created_at: ColumnType<Date, Date | string, Date | string>
  created_by: ColumnType<string | null, string | null | undefined, string | null>
  expires_on: string
  last_used_on: ColumnType<string | null, string | null | undefined, string | null>
  revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  revoked_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface ArchivedEntity {
  entity_id: string
  reason: string
  archived_by: ColumnType<string | null, string | null | undefined, string | null>
  archived_at: ColumnType<Date, Date | string, Date | string>
}

export interface Attempt {
  id: string
  enrolment_id: string
  edition_id: string
  number: number
  language: 'it' | 'en'
  started_at: ColumnType<Date, Date | string, Date | string>
  deadline_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  handed_in_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  rule_version: number
  current_position: ColumnType<number, number | undefined, number>
}

export interface AttemptQuestion {
  attempt_id: string
  position: number
  question_version_id: string
  option_order: ColumnType<string[], string[] | undefined, string[]>
}

export interface AttemptResult {
  attempt_id: string
  score: string
  max_score: string
  percent: number
  passed: boolean
  scored_at: ColumnType<Date, Date | string, Date | string>
}

export interface AuditEntry {
  id: string
  at: ColumnType<Date, Date | string, Date | string>
  actor_id: ColumnType<string | null, string | null | undefined, string | null>
  verb: string
  entity_id: ColumnType<string | null, string | null | undefined, string | null>
  detail: JSONColumnType<Record<string, unknown>, string | undefined, string>
}

export interface CatalogueEntry {
  work_id: string
  kind: string
  edition_id: string
  theme_id: ColumnType<string | null, string | null | undefined, string | null>
  published_at: ColumnType<Date, Date | string, Date | string>
}

export interface Certificate {
  id: string
  code: string
  person_id: string
  source_id: string
  cycle: ColumnType<number, number | undefined, number>
  kind: 'course' | 'seminar'
  project_id: ColumnType<string | null, string | null | undefined, string | null>
  organization_id: string
  holder_name: string
  title: JSONColumnType<LocalText, string, string>
  version_number: number
  hours: string
  statement: JSONColumnType<LocalText, string, string>
  issuer_name: string
  network_name: string
  content_updated_on: ColumnType<string | null, string | null | undefined, string | null>
  demo: ColumnType<boolean, boolean | undefined, boolean>
  issued_at: ColumnType<Date, Date | string, Date | string>
  issued_on: string
  theme_id: ColumnType<string | null, string | null | undefined, string | null>
}

export interface CertificateRevocation {
  certificate_id: string
  reason: string
  revoked_by: ColumnType<string | null, string | null | undefined, string | null>
  revoked_at: ColumnType<Date, Date | string, Date | string>
}

export interface Citation {
  id: string
  holder_id: string
  legal_reference_id: string
  article: ColumnType<string, string | undefined, string>
  comma: ColumnType<string, string | undefined, string>
  letter: ColumnType<string, string | undefined, string>
  position: ColumnType<number, number | undefined, number>
}

export interface CitationToVerify {
  id: string
  holder_id: string
  line: string
  doubt: 'unknown_act' | 'ruling' | 'unclear' | 'no_such_article' | 'article_unsure'
  position: number
}

export interface CourseCompletion {
  enrolment_id: string
  certificate_id: ColumnType<string | null, string | null | undefined, string | null>
  completed_at: ColumnType<Date, Date | string, Date | string>
}

export interface CourseEdition {
  edition_id: string
  hours: string
  draw_count: ColumnType<number | null, number | null | undefined, number | null>
  pass_percent: ColumnType<number, number | undefined, number>
  attempt_limit: ColumnType<number | null, number | null | undefined, number | null>
  minutes_limit: ColumnType<number | null, number | null | undefined, number | null>
}

export interface CourseMaterial {
  edition_id: string
  material_edition_id: string
  position: number
}

export interface CourseQuestion {
  edition_id: string
  question_id: string
  question_version_id: string
  unit_id: ColumnType<string | null, string | null | undefined, string | null>
  position: number
}

export interface CourseUnit {
  edition_id: string
  unit_id: string
  unit_version_id: string
  position: number
}

export interface DocumentType {
  id: string
  slug: string
  name: JSONColumnType<LocalText, string, string>
  issuer: JSONColumnType<LocalText, string, string>
  where_to: JSONColumnType<LocalText, string, string>
  validity_months: ColumnType<number | null, number | null | undefined, number | null>
  version: ColumnType<number, number | undefined, number>
}

export interface Edition {
  id: string
  work_id: string
  number: number
  title: JSONColumnType<LocalText, string, string>
  summary: JSONColumnType<LocalText, string, string>
  updated_on: ColumnType<string | null, string | null | undefined, string | null>
  edited_by: ColumnType<string | null, string | null | undefined, string | null>
  edited_at: ColumnType<Date, Date | string, Date | string>
  version: ColumnType<number, number | undefined, number>
}

export interface EditionEditor {
  edition_id: string
  person_id: string
}

export interface EmailChange {
  token_hash: string
  person_id: string
  email: string
  requested_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface EmailUndo {
  token_hash: string
  person_id: string
  email: string
  changed_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface Enrolment {
  id: string
  person_id: string
  course_id: string
  edition_id: string
  cycle: ColumnType<number, number | undefined, number>
  enrolled_at: ColumnType<Date, Date | string, Date | string>
  last_unit_id: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Entity {
  id: string
  kind: string
}

export interface ErasureAnswer {
  request_id: string
  outcome: 'withdrawn' | 'refused' | 'erased'
  reason: ColumnType<string | null, string | null | undefined, string | null>
  answered_by: ColumnType<string | null, string | null | undefined, string | null>
  answered_at: ColumnType<Date, Date | string, Date | string>
}

export interface ErasureRequest {
  id: string
  person_id: string
  words: ColumnType<string | null, string | null | undefined, string | null>
  asked_at: ColumnType<Date, Date | string, Date | string>
}

export interface ErrorReport {
  id: string
  entity_id: string
  title: JSONColumnType<LocalText, string, string>
  field_group: ColumnType<string | null, string | null | undefined, string | null>
  words: string
  email: ColumnType<string | null, string | null | undefined, string | null>
  locale: 'it' | 'en'
  token_hash: string
  permission: string
  within: string[]
  reported_at: ColumnType<Date, Date | string, Date | string>
  outcome: ColumnType<'mended' | 'no_error' | 'unknown' | null, 'mended' | 'no_error' | 'unknown' | null | undefined, 'mended' | 'no_error' | 'unknown' | null>
  answer: ColumnType<string | null, string | null | undefined, string | null>
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  closed_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface File {
  id: string
  sha256: ColumnType<string | null, string | null | undefined, string | null>
  bytes: number
  received_bytes: ColumnType<number | null, number | null | undefined, number | null>
  media_type: string
  name: string
  state: 'staged' | 'scanning' | 'ready' | 'refused'
  refusal: JSONColumnType<{ code: string; values?: Record<string, string | number> } | null, string | undefined | null, string | null>
  active: ColumnType<boolean, boolean | undefined, boolean>
  owner_id: string
  public: ColumnType<boolean, boolean | undefined, boolean>
  created_at: ColumnType<Date, Date | string, Date | string>
  unused_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  transcript: JSONColumnType<string[] | null, string | undefined | null, string | null>
}

export interface Finding {
  id: string
  research_id: string
  number: number
}

export interface FirstStepsHidden {
  person_id: string
  hidden_at: ColumnType<Date, Date | string, Date | string>
}

export interface Fund {
  id: string
  slug: string
  short_name: string
  name: JSONColumnType<LocalText, string, string>
  starts_on: ColumnType<string | null, string | null | undefined, string | null>
  ends_on: ColumnType<string | null, string | null | undefined, string | null>
  basis: ColumnType<string, string | undefined, string>
  version: ColumnType<number, number | undefined, number>
}

export interface FundWording {
  fund_id: string
  place: 'site' | 'documents' | 'posters' | 'certificates' | 'mails'
  wording: JSONColumnType<LocalText, string, string>
}

export interface ImportRow {
  run_id: string
  line: number
  cells: JSONColumnType<string[], string, string>
  typed: JSONColumnType<RowTyped | null, string | undefined | null, string | null>
  outcome: ColumnType<'new' | 'changed' | 'same' | 'refused' | null, 'new' | 'changed' | 'same' | 'refused' | null | undefined, 'new' | 'changed' | 'same' | 'refused' | null>
  result: ColumnType<'added' | 'amended' | 'conflict' | 'failed' | 'undone' | 'kept' | null, 'added' | 'amended' | 'conflict' | 'failed' | 'undone' | 'kept' | null | undefined, 'added' | 'amended' | 'conflict' | 'failed' | 'undone' | 'kept' | null>
  errors: JSONColumnType<RowErrors | null, string | undefined | null, string | null>
  entity_id: ColumnType<string | null, string | null | undefined, string | null>
  path: ColumnType<string | null, string | null | undefined, string | null>
  before: JSONColumnType<RowTyped | null, string | undefined | null, string | null>
  version_before: ColumnType<number | null, number | null | undefined, number | null>
  version_after: ColumnType<number | null, number | null | undefined, number | null>
}

export interface ImportRun {
  id: string
  kind: string
  person_id: string
  person_name: string
  file_name: string
  headings: string[]
  heading_line: ColumnType<number | null, number | null | undefined, number | null>
  mapping: JSONColumnType<Record<string, number> | null, string | undefined | null, string | null>
  created_at: ColumnType<Date, Date | string, Date | string>
  checked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  written_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  undo_asked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  touched_at: ColumnType<Date, Date | string, Date | string>
  version: ColumnType<number, number | undefined, number>
  common: JSONColumnType<RowTyped | null, string | undefined | null, string | null>
}

export interface Invitation {
  id: string
  token_hash: string
  email: ColumnType<string | null, string | null | undefined, string | null>
  given_name: ColumnType<string, string | undefined, string>
  family_name: ColumnType<string, string | undefined, string>
  role: 'operator' | 'office_manager' | 'editor' | 'tutor' | 'coordinator' | 'decision_maker' | 'training_officer' | 'administrator'
  organization_id: string
  role_ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  most_uses: number
  invited_by: ColumnType<string | null, string | null | undefined, string | null>
  invited_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface InvitationDraft {
  id: string
  person_id: string
  content: JSONColumnType<DraftContent, string, string>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface InvitationLimit {
  invitation_id: string
  entity_id: string
}

export interface InvitationUse {
  invitation_id: string
  person_id: string
  used_at: ColumnType<Date, Date | string, Date | string>
}

export interface InvitationWithdrawal {
  invitation_id: string
  withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>
  withdrawn_at: ColumnType<Date, Date | string, Date | string>
}

export interface JoinDecision {
  request_id: string
  outcome: 'admitted' | 'refused' | 'withdrawn' | 'expired'
  words: ColumnType<string | null, string | null | undefined, string | null>
  project_id: ColumnType<string | null, string | null | undefined, string | null>
  decided_by: ColumnType<string | null, string | null | undefined, string | null>
  decided_at: ColumnType<Date, Date | string, Date | string>
}

export interface JoinInvitation {
  id: string
  organization_id: string
  address: string
  token_hash: string
  sent_by: ColumnType<string | null, string | null | undefined, string | null>
  sent_at: ColumnType<Date, Date | string, Date | string>
}

export interface JoinRefusal {
  organization_id: string
  refused_at: ColumnType<Date, Date | string, Date | string>
}

export interface JoinRequest {
  id: string
  name: string
  kind: string
  place: string
  province: string
  website: ColumnType<string | null, string | null | undefined, string | null>
  ipa_code: ColumnType<string | null, string | null | undefined, string | null>
  fiscal_code: ColumnType<string | null, string | null | undefined, string | null>
  territory_id: ColumnType<string | null, string | null | undefined, string | null>
  organization_id: ColumnType<string | null, string | null | undefined, string | null>
  asked_at: ColumnType<Date, Date | string, Date | string>
  confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface JoinRequestTheme {
  request_id: string
  theme_id: string
}

export interface JoinRequester {
  request_id: string
  token_hash: string
  email: string
  given_name: string
  family_name: string
  job: string
  phone: ColumnType<string | null, string | null | undefined, string | null>
  words: string
  locale: 'it' | 'en'
}

export interface LegalReference {
  id: string
  urn: string
  level: 'eu' | 'national' | 'regional'
  short_title: string
  title: JSONColumnType<LocalText, string, string>
  adopted_on: string
  version: ColumnType<number, number | undefined, number>
  slug: string
  kind: ColumnType<'constitution' | 'law' | 'legislative_decree' | 'decree_law' | 'decree' | 'directive' | 'regulation' | 'circular' | 'agreement' | 'ruling' | 'other', 'constitution' | 'law' | 'legislative_decree' | 'decree_law' | 'decree' | 'directive' | 'regulation' | 'circular' | 'agreement' | 'ruling' | 'other' | undefined, 'constitution' | 'law' | 'legislative_decree' | 'decree_law' | 'decree' | 'directive' | 'regulation' | 'circular' | 'agreement' | 'ruling' | 'other'>
  aliases: ColumnType<string[], string[] | undefined, string[]>
  articles: ColumnType<number | null, number | null | undefined, number | null>
  link: ColumnType<string | null, string | null | undefined, string | null>
  words: ColumnType<string | null, never, never>
}

export interface Link {
  from_id: string
  to_id: string
  relation: string
}

export interface Location {
  id: string
  slug: string
  organization_id: string
  name: string
  lines: ColumnType<string[], string[] | undefined, string[]>
  postcode: ColumnType<string | null, string | null | undefined, string | null>
  municipality: string
  istat_code: ColumnType<string | null, string | null | undefined, string | null>
  longitude: ColumnType<number | null, number | null | undefined, number | null>
  latitude: ColumnType<number | null, number | null | undefined, number | null>
  accuracy: ColumnType<'entrance' | 'street' | 'municipality' | null, 'entrance' | 'street' | 'municipality' | null | undefined, 'entrance' | 'street' | 'municipality' | null>
  confidential: boolean
  accessibility: ColumnType<string[], string[] | undefined, string[]>
  transport: JSONColumnType<LocalText, string, string>
  schedule_id: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
  words: ColumnType<string | null, never, never>
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
  unsubscribe_url: ColumnType<string | null, string | null | undefined, string | null>
}

export interface MaterialFile {
  edition_id: string
  file_id: string
  role: 'attachment' | 'video' | 'captions' | 'image'
  language: ColumnType<'it' | 'en' | null, 'it' | 'en' | null | undefined, 'it' | 'en' | null>
  position: ColumnType<number, number | undefined, number>
}

export interface MaterialText {
  edition_id: string
  language: 'it' | 'en'
  body: JSONColumnType<Doc, string, string>
  research_question: ColumnType<string, string | undefined, string>
  research_method: ColumnType<string, string | undefined, string>
  research_sources: ColumnType<string, string | undefined, string>
  research_findings: ColumnType<string, string | undefined, string>
  revision: ColumnType<number, number | undefined, number>
  source_revision: ColumnType<number | null, number | null | undefined, number | null>
}

export interface Network {
  id: ColumnType<boolean, boolean | undefined, boolean>
  name: string
  tagline: JSONColumnType<LocalText, string, string>
  territory: JSONColumnType<LocalText, string, string>
  introduction: JSONColumnType<LocalText, string, string>
  lead_organization_id: string
  contact_email: string
  version: ColumnType<number, number | undefined, number>
}

export interface NetworkContact {
  role: 'controller' | 'protection_officer'
  name: string
  email: string
  address: ColumnType<string, string | undefined, string>
}

export interface NetworkSentence {
  language: string
  direction: 'ltr' | 'rtl'
  text: string
  position: number
}

export interface NetworkSignUp {
  id: ColumnType<boolean, boolean | undefined, boolean>
  mode: 'closed' | 'by_domain' | 'on_request'
  domains: ColumnType<string[], string[] | undefined, string[]>
}

export interface Notification {
  id: string
  person_id: string
  notification_key: string
  kind: string
  about: ColumnType<string | null, string | null | undefined, string | null>
  subject: JSONColumnType<LocalText, string, string>
  body: JSONColumnType<LocalText, string, string>
  path: string
  created_at: ColumnType<Date, Date | string, Date | string>
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  mail_settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  told_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface NotificationChoice {
  person_id: string
  kind: string
  delivery: 'at_once' | 'daily' | 'weekly' | 'here_only'
}

export interface NotificationToken {
  person_id: string
  token: string
}

export interface Office {
  id: string
  slug: string
  organization_id: string
  unit_id: ColumnType<string | null, string | null | undefined, string | null>
  name: string
  kind_id: string
  reach: 'dedicated' | 'peripheral' | 'mixed'
  purpose: JSONColumnType<LocalText, string, string>
  location_id: ColumnType<string | null, string | null | undefined, string | null>
  schedule_id: ColumnType<string | null, string | null | undefined, string | null>
  access: ColumnType<string[], string[] | undefined, string[]>
  booking_url: ColumnType<string | null, string | null | undefined, string | null>
  phone: ColumnType<string | null, string | null | undefined, string | null>
  email: ColumnType<string | null, string | null | undefined, string | null>
  pec: ColumnType<string | null, string | null | undefined, string | null>
  website: ColumnType<string | null, string | null | undefined, string | null>
  operators_note: ColumnType<string, string | undefined, string>
  ipa_uo_code: ColumnType<string | null, string | null | undefined, string | null>
  ipa_aoo_code: ColumnType<string | null, string | null | undefined, string | null>
  external_id: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
  words: ColumnType<string | null, never, never>
  placed_in: ColumnType<string, string | undefined, string>
  placed_code: ColumnType<string | null, string | null | undefined, string | null>
  placed_longitude: ColumnType<number | null, number | null | undefined, number | null>
  placed_latitude: ColumnType<number | null, number | null | undefined, number | null>
}

export interface OfficeApart {
  one_id: string
  other_id: string
  said_at: ColumnType<Date, Date | string, Date | string>
}

export interface OfficeKind {
  id: string
  slug: string
  name: JSONColumnType<LocalText, string, string>
  usual_reach: 'dedicated' | 'peripheral' | 'mixed'
  position: ColumnType<number, number | undefined, number>
  version: ColumnType<number, number | undefined, number>
}

export interface OfficeLanguage {
  id: string
  office_id: string
  language: string
  level: 'written' | 'operator' | 'mediator' | 'mediator_on_call' | 'phone_interpreting'
  channel: ColumnType<'desk' | 'phone' | 'online' | null, 'desk' | 'phone' | 'online' | null | undefined, 'desk' | 'phone' | 'online' | null>
  schedule_id: ColumnType<string | null, string | null | undefined, string | null>
  notice_days: ColumnType<number | null, number | null | undefined, number | null>
  provider_id: ColumnType<string | null, string | null | undefined, string | null>
  note: JSONColumnType<LocalText, string, string>
  position: number
  version: ColumnType<number, number | undefined, number>
  weekdays: ColumnType<number[] | null, number[] | null | undefined, number[] | null>
  from_minute: ColumnType<number | null, number | null | undefined, number | null>
  to_minute: ColumnType<number | null, number | null | undefined, number | null>
}

export interface OfficeProposal {
  id: string
  office_id: string
  was: JSONColumnType<ProposedValues, string, string>
  proposed: JSONColumnType<ProposedValues, string, string>
  reason: string
  proposed_by: ColumnType<string | null, string | null | undefined, string | null>
  proposed_at: ColumnType<Date, Date | string, Date | string>
  decided_by: ColumnType<string | null, string | null | undefined, string | null>
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  accepted: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
  answer: ColumnType<string | null, string | null | undefined, string | null>
}

export interface OfficeStanding {
  id: string
  office_id: string
  kind: 'suspended' | 'closed'
  from_day: string
  to_day: ColumnType<string | null, string | null | undefined, string | null>
  reason: JSONColumnType<LocalText, string, string>
  recorded_by: ColumnType<string | null, string | null | undefined, string | null>
  recorded_at: ColumnType<Date, Date | string, Date | string>
  lifted_by: ColumnType<string | null, string | null | undefined, string | null>
  lifted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface OfficeSuccession {
  office_id: string
  successor_id: string
  united_at: ColumnType<Date, Date | string, Date | string>
}

export interface OnceKey {
  key: string
  body_mac: string
  location: string
  flash: JSONColumnType<object | null, string | undefined | null, string | null>
  created_at: ColumnType<Date, Date | string, Date | string>
  begun: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Organization {
  id: string
  slug: string
  name: string
  short_name: string
  kind: 'municipality' | 'union' | 'province' | 'metropolitan_city' | 'region' | 'prefecture' | 'questura' | 'health_authority' | 'employment_centre' | 'inps' | 'inail' | 'revenue_agency' | 'school_office' | 'school' | 'cpia' | 'patronato' | 'caf' | 'trade_union' | 'cooperative' | 'association' | 'other'
  website: ColumnType<string | null, string | null | undefined, string | null>
  email: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
  ipa_code: ColumnType<string | null, string | null | undefined, string | null>
  fiscal_code: ColumnType<string | null, string | null | undefined, string | null>
  place: ColumnType<string | null, string | null | undefined, string | null>
  istat_code: ColumnType<string | null, string | null | undefined, string | null>
  province: ColumnType<string | null, string | null | undefined, string | null>
  pec: ColumnType<string | null, string | null | undefined, string | null>
  phone: ColumnType<string | null, string | null | undefined, string | null>
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  words: ColumnType<string | null, never, never>
}

export interface OrganizationDomain {
  organization_id: string
  domain: string
  added_at: ColumnType<Date, Date | string, Date | string>
}

export interface OrganizationLogo {
  organization_id: string
  file_id: string
  alt: string
  approved_by: string
  approved_on: string
  version: ColumnType<number, number | undefined, number>
}

export interface OrganizationSuccession {
  id: string
  from_id: string
  to_id: string
  kind: 'merged' | 'split' | 'renamed'
  happened_on: string
  reason: string
  former_name: ColumnType<string | null, string | null | undefined, string | null>
  recorded_by: ColumnType<string | null, string | null | undefined, string | null>
  recorded_at: ColumnType<Date, Date | string, Date | string>
}

export interface OrganizationUnit {
  id: string
  organization_id: string
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  name: string
  ipa_uo_code: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface Passkey {
  id: string
  person_id: string
  credential_id: string
  public_key: string
  counter: number
  name: string
  created_at: ColumnType<Date, Date | string, Date | string>
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface PasskeyChallenge {
  challenge_hash: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface Password {
  person_id: string
  hash: string
  changed_at: ColumnType<Date, Date | string, Date | string>
  one_time_until: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface PasswordChoice {
  token_hash: string
  person_id: string
  shared_desk: boolean
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface PasswordRecovery {
  token_hash: string
  person_id: string
  requested_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface PatronDay {
  istat_code: string
  month: number
  day: number
  name: string
}

export interface PendingForm {
  id: string
  person_id: string
  route: string
  return_path: string
  body: JSONColumnType<Record<string, string | string[]>, string, string>
  created_at: ColumnType<Date, Date | string, Date | string>
  autosaved: ColumnType<boolean, boolean | undefined, boolean>
  files: ColumnType<string[], string[] | undefined, string[]>
}

export interface Person {
  id: string
  email: string
  given_name: string
  family_name: string
  locale: ColumnType<'it' | 'en', 'it' | 'en' | undefined, 'it' | 'en'>
  demo: ColumnType<boolean, boolean | undefined, boolean>
  created_at: ColumnType<Date, Date | string, Date | string>
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  version: ColumnType<number, number | undefined, number>
  words: ColumnType<string | null, never, never>
}

export interface PersonDevice {
  person_id: string
  device: string
  seen_at: ColumnType<Date, Date | string, Date | string>
}

export interface PersonLook {
  id: ColumnType<number, never, never>
  person_id: string
  looked_on: string
  what: string
  role: ColumnType<string | null, string | null | undefined, string | null>
  organization_id: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Project {
  id: string
  slug: string
  acronym: string
  name: JSONColumnType<LocalText, string, string>
  summary: JSONColumnType<LocalText, string, string>
  fund: JSONColumnType<LocalText | null, string | undefined | null, string | null>
  project_code: ColumnType<string | null, string | null | undefined, string | null>
  statement: JSONColumnType<LocalText, string, string>
  starts_on: ColumnType<string | null, string | null | undefined, string | null>
  ends_on: ColumnType<string | null, string | null | undefined, string | null>
  demo: ColumnType<boolean, boolean | undefined, boolean>
  position: ColumnType<number, number | undefined, number>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
  fund_id: ColumnType<string | null, string | null | undefined, string | null>
  cup: ColumnType<string | null, string | null | undefined, string | null>
  continues_id: ColumnType<string | null, string | null | undefined, string | null>
  objectives: JSONColumnType<LocalText, string | undefined, string>
  actions: JSONColumnType<LocalText, string | undefined, string>
  total_amount: ColumnType<string | null, string | null | undefined, string | null>
  currency: ColumnType<string, string | undefined, string>
  words: ColumnType<string | null, never, never>
}

export interface ProjectAmount {
  project_id: string
  organization_id: string
  source: 'eu' | 'national' | 'own' | 'other'
  amount: string
  currency: string
}

export interface ProjectFile {
  id: string
  project_id: string
  file_id: string
  role: 'logo' | 'document'
  words: JSONColumnType<LocalText, string, string>
  kind: ColumnType<'application' | 'agreement' | 'budget' | 'report' | 'product' | 'other' | null, 'application' | 'agreement' | 'budget' | 'report' | 'product' | 'other' | null | undefined, 'application' | 'agreement' | 'budget' | 'report' | 'product' | 'other' | null>
  dated_on: ColumnType<string | null, string | null | undefined, string | null>
  position: ColumnType<number, number | undefined, number>
  version: ColumnType<number, number | undefined, number>
}

export interface ProjectPartner {
  project_id: string
  organization_id: string
  role: 'lead' | 'partner'
  department: ColumnType<string | null, string | null | undefined, string | null>
  position: ColumnType<number, number | undefined, number>
  joined_on: ColumnType<string | null, string | null | undefined, string | null>
  left_on: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export interface ProjectText {
  project_id: string
  language: 'it' | 'en'
  body: JSONColumnType<Doc, string, string>
  edited_at: ColumnType<Date, Date | string, Date | string>
  made_from: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Publication {
  edition_id: string
  published_by: ColumnType<string | null, string | null | undefined, string | null>
  published_at: ColumnType<Date, Date | string, Date | string>
  eyes: ColumnType<number, number | undefined, number>
}

export interface Question {
  id: string
  course_id: string
}

export interface QuestionVersion {
  id: string
  question_id: string
  kind: 'single' | 'multiple' | 'true_false' | 'numeric'
  body: JSONColumnType<QuestionBody, string, string>
  edited_by: ColumnType<string | null, string | null | undefined, string | null>
  edited_at: ColumnType<Date, Date | string, Date | string>
  version: ColumnType<number, number | undefined, number>
}

export interface RateLimit {
  bucket: string
  window_start: ColumnType<Date, Date | string, Date | string>
  count: number
}

export interface RecoveryCode {
  person_id: string
  label: string
  hash: string
  made_at: ColumnType<Date, Date | string, Date | string>
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface RecoverySheet {
  person_id: string
  codes_sealed: string
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface ResearchEdition {
  edition_id: string
  question: JSONColumnType<LocalText, string, string>
  method: JSONColumnType<LocalText, string, string>
  territory_id: ColumnType<string | null, string | null | undefined, string | null>
  territory: ColumnType<string, string | undefined, string>
}

export interface ResearchFile {
  edition_id: string
  file_id: string
  position: ColumnType<number, number | undefined, number>
}

export interface ResearchFinding {
  edition_id: string
  finding_id: string
  title: JSONColumnType<LocalText, string, string>
  body: JSONColumnType<LocalText, string, string>
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface ResearchSource {
  id: string
  edition_id: string
  title: string
  link: ColumnType<string | null, string | null | undefined, string | null>
  dated_on: ColumnType<string | null, string | null | undefined, string | null>
  consulted_on: ColumnType<string | null, string | null | undefined, string | null>
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface RetentionCount {
  run_id: string
  table_name: string
  deleted: number
  changed: number
}

export interface RetentionRun {
  id: string
  ran_at: ColumnType<Date, Date | string, Date | string>
}

export interface ReviewRecall {
  request_id: string
  recalled_by: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string, string | undefined, string>
  recalled_at: ColumnType<Date, Date | string, Date | string>
}

export interface ReviewRequest {
  id: string
  edition_id: string
  requested_by: ColumnType<string | null, string | null | undefined, string | null>
  requested_at: ColumnType<Date, Date | string, Date | string>
  parts: JSONColumnType<Part[], string, string>
}

export interface ReviewReturn {
  request_id: string
  returned_by: ColumnType<string | null, string | null | undefined, string | null>
  remarks: string
  returned_at: ColumnType<Date, Date | string, Date | string>
}

export interface RoleGrant {
  id: string
  person_id: string
  role: 'operator' | 'office_manager' | 'editor' | 'tutor' | 'coordinator' | 'decision_maker' | 'training_officer' | 'administrator'
  organization_id: string
  granted_at: ColumnType<Date, Date | string, Date | string>
  granted_by: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
  begins_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  deputy_of: ColumnType<string | null, string | null | undefined, string | null>
}

export interface RoleGrantEnd {
  grant_id: string
  ended_at: ColumnType<Date, Date | string, Date | string>
  ended_by: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
}

export interface RoleGrantLimit {
  grant_id: string
  entity_id: string
}

export interface RolePermission {
  role: string
  permission: string
  scope: 'own' | 'network'
}

export interface RoleSecondFactor {
  role: string
  required_since: ColumnType<Date, Date | string, Date | string>
  required_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Schedule {
  id: string
  slug: string
  organization_id: string
  name: string
  valid_from: ColumnType<string | null, string | null | undefined, string | null>
  valid_to: ColumnType<string | null, string | null | undefined, string | null>
  closed_on_holidays: boolean
  closed_on_patron: boolean
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface ScheduleException {
  id: string
  schedule_id: string
  from_day: string
  to_day: string
  every_year: boolean
  modes: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
  reason: ColumnType<string, string | undefined, string>
  position: number
}

export interface ScheduleSlot {
  id: string
  schedule_id: string
  exception_id: ColumnType<string | null, string | null | undefined, string | null>
  mode: 'walk_in' | 'appointment' | 'phone' | 'mediator'
  weekdays: number[]
  weeks: ColumnType<number[] | null, number[] | null | undefined, number[] | null>
  from_minute: number
  to_minute: number
  note: ColumnType<string, string | undefined, string>
  position: number
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
  updated_at: ColumnType<Date, Date | string, Date | string>
  words: ColumnType<string | null, never, never>
  part_of_id: ColumnType<string | null, string | null | undefined, string | null>
}

export interface ServiceCost {
  id: string
  edition_id: string
  label: JSONColumnType<LocalText, string, string>
  amount: ColumnType<string | null, string | null | undefined, string | null>
  currency: string
  payer_condition: JSONColumnType<LocalText, string, string>
  valid_from: ColumnType<string | null, string | null | undefined, string | null>
  valid_to: ColumnType<string | null, string | null | undefined, string | null>
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface ServiceDocument {
  id: string
  edition_id: string
  document_type_id: string
  form: 'original' | 'copy' | 'self_declaration'
  translation: 'none' | 'sworn' | 'legalised' | 'apostille'
  condition: JSONColumnType<LocalText, string, string>
  mandatory: boolean
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface ServiceEdition {
  edition_id: string
  who: JSONColumnType<LocalText, string, string>
  how: JSONColumnType<LocalText, string, string>
  outputs: JSONColumnType<LocalText, string, string>
  special_cases: JSONColumnType<LocalText, string, string>
  constraints: JSONColumnType<LocalText, string, string>
  max_days: ColumnType<number | null, number | null | undefined, number | null>
  channels: ColumnType<string[], string[] | undefined, string[]>
  life_events: ColumnType<string[], string[] | undefined, string[]>
  operators_note: ColumnType<string, string | undefined, string>
}

export interface ServiceOffering {
  id: string
  work_id: string
  office_id: string
  note: JSONColumnType<LocalText, string, string>
  access: ColumnType<string[] | null, string[] | null | undefined, string[] | null>
  booking_url: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface ServicePhase {
  id: string
  edition_id: string
  title: JSONColumnType<LocalText, string, string>
  days: ColumnType<number | null, number | null | undefined, number | null>
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface ServiceReply {
  work_id: string
  day: string
  was_right: boolean
  reason: '' | 'documents' | 'costs' | 'hours' | 'office' | 'unclear'
  count: number
}

export interface ServiceTerm {
  id: string
  slug: string
  term: string
  plain: string
  means: ColumnType<string[], string[] | undefined, string[]>
  version: ColumnType<number, number | undefined, number>
}

export interface ServiceTermWork {
  term_id: string
  work_id: string
}

export interface ServiceTranslation {
  work_id: string
  language: 'fr' | 'es' | 'ar' | 'ur' | 'bn' | 'zh' | 'uk' | 'sq' | 'ro'
  block: string
  source: string
  words: string
}

export interface Session {
  token_hash: string
  person_id: string
  shared_desk: ColumnType<boolean, boolean | undefined, boolean>
  created_at: ColumnType<Date, Date | string, Date | string>
  seen_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  id: ColumnType<string, string | undefined, string>
  device: ColumnType<string | null, string | null | undefined, string | null>
}

export interface SignInStep {
  token_hash: string
  person_id: string
  kind: 'code' | 'set_up'
  shared_desk: boolean
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface SlugHistory {
  kind: string
  slug: string
  entity_id: string
  replaced_at: ColumnType<Date, Date | string, Date | string>
}

export interface Subtheme {
  id: string
  theme_id: string
  slug: string
  name: JSONColumnType<LocalText, string, string>
  position: number
  version: ColumnType<number, number | undefined, number>
}

export interface Territory {
  id: string
  level: 'region' | 'province' | 'municipality'
  code: string
  name: string
  letters: ColumnType<string | null, string | null | undefined, string | null>
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  outline: JSONColumnType<Outline | null, string | undefined | null, string | null>
  longitude: ColumnType<number | null, number | null | undefined, number | null>
  latitude: ColumnType<number | null, number | null | undefined, number | null>
  source: string
  licence: string
}

export interface Theme {
  id: string
  slug: string
  kind: 'theme' | 'cross_cutting'
  name: JSONColumnType<LocalText, string, string>
  question: JSONColumnType<LocalText, string, string>
  emblem: string
  position: number
  version: ColumnType<number, number | undefined, number>
  words: ColumnType<string | null, never, never>
}

export interface ThemeAssignment {
  project_id: string
  theme_id: string
  organization_id: string
  assigned_on: string
  ended_on: ColumnType<string | null, string | null | undefined, string | null>
  id: string
  version: ColumnType<number, number | undefined, number>
}

export interface ThemeSuccession {
  theme_id: string
  successor_id: string
  position: number
  succeeded_at: ColumnType<Date, Date | string, Date | string>
}

export interface ThemeText {
  theme_id: string
  language: 'it' | 'en'
  body: JSONColumnType<Doc, string, string>
  edited_at: ColumnType<Date, Date | string, Date | string>
}

export interface Totp {
  person_id: string
  secret_sealed: string
  confirmed_at: ColumnType<Date, Date | string, Date | string>
  last_step: number
}

export interface TotpSetUp {
  person_id: string
  secret_sealed: string
  expires_at: ColumnType<Date, Date | string, Date | string>
}

export interface Unit {
  id: string
  course_id: string
}

export interface UnitProgress {
  enrolment_id: string
  unit_id: string
  opened_at: ColumnType<Date, Date | string, Date | string>
  completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  place: ColumnType<string | null, string | null | undefined, string | null>
}

export interface UnitVersion {
  id: string
  unit_id: string
  title: JSONColumnType<LocalText, string, string>
  minutes: number
  completion: 'opened' | 'confirmed'
  edited_by: ColumnType<string | null, string | null | undefined, string | null>
  edited_at: ColumnType<Date, Date | string, Date | string>
  version: ColumnType<number, number | undefined, number>
}

export interface UnitVersionFile {
  unit_version_id: string
  file_id: string
}

export interface UnitVersionText {
  unit_version_id: string
  language: 'it' | 'en'
  body: JSONColumnType<Doc, string, string>
  revision: ColumnType<number, number | undefined, number>
  source_revision: ColumnType<number | null, number | null | undefined, number | null>
}

export interface UrgentCorrection {
  edition_id: string
  reason: string
  due_on: string
  confirmed_by: ColumnType<string | null, string | null | undefined, string | null>
  confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface Verification {
  id: string
  entity_id: string
  field_group: string
  at: ColumnType<Date, Date | string, Date | string>
  method: 'phone' | 'visit' | 'web' | 'owner'
  outcome: 'ok' | 'changed' | 'unreachable'
  note: ColumnType<string, string | undefined, string>
  next_due: ColumnType<string | null, string | null | undefined, string | null>
  organization_id: string
  by_id: ColumnType<string | null, string | null | undefined, string | null>
}

export interface VerificationLink {
  id: string
  token_hash: string
  entity_id: string
  person_id: string
  made_at: ColumnType<Date, Date | string, Date | string>
  expires_at: ColumnType<Date, Date | string, Date | string>
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface Withdrawal {
  edition_id: string
  reason: string
  withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>
  withdrawn_at: ColumnType<Date, Date | string, Date | string>
  replaced_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Work {
  id: string
  kind: string
  slug: string
  organization_id: string
  theme_id: ColumnType<string | null, string | null | undefined, string | null>
  project_id: ColumnType<string | null, string | null | undefined, string | null>
  created_by: ColumnType<string | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string, Date | string>
}

export interface DB {
  account_request: AccountRequest
  admission_request: AdmissionRequest
  answer: Answer
  api_key: ApiKey
  archived_entity: ArchivedEntity
  attempt: Attempt
  attempt_question: AttemptQuestion
  attempt_result: AttemptResult
  audit_entry: AuditEntry
  catalogue_entry: CatalogueEntry
  certificate: Certificate
  certificate_revocation: CertificateRevocation
  citation: Citation
  citation_to_verify: CitationToVerify
  course_completion: CourseCompletion
  course_edition: CourseEdition
  course_material: CourseMaterial
  course_question: CourseQuestion
  course_unit: CourseUnit
  document_type: DocumentType
  edition: Edition
  edition_editor: EditionEditor
  email_change: EmailChange
  email_undo: EmailUndo
  enrolment: Enrolment
  entity: Entity
  erasure_answer: ErasureAnswer
  erasure_request: ErasureRequest
  error_report: ErrorReport
  file: File
  finding: Finding
  first_steps_hidden: FirstStepsHidden
  fund: Fund
  fund_wording: FundWording
  import_row: ImportRow
  import_run: ImportRun
  invitation: Invitation
  invitation_draft: InvitationDraft
  invitation_limit: InvitationLimit
  invitation_use: InvitationUse
  invitation_withdrawal: InvitationWithdrawal
  join_decision: JoinDecision
  join_invitation: JoinInvitation
  join_refusal: JoinRefusal
  join_request: JoinRequest
  join_request_theme: JoinRequestTheme
  join_requester: JoinRequester
  legal_reference: LegalReference
  link: Link
  location: Location
  mail_message: MailMessage
  material_file: MaterialFile
  material_text: MaterialText
  network: Network
  network_contact: NetworkContact
  network_sentence: NetworkSentence
  network_sign_up: NetworkSignUp
  notification: Notification
  notification_choice: NotificationChoice
  notification_token: NotificationToken
  office: Office
  office_apart: OfficeApart
  office_kind: OfficeKind
  office_language: OfficeLanguage
  office_proposal: OfficeProposal
  office_standing: OfficeStanding
  office_succession: OfficeSuccession
  once_key: OnceKey
  organization: Organization
  organization_domain: OrganizationDomain
  organization_logo: OrganizationLogo
  organization_succession: OrganizationSuccession
  organization_unit: OrganizationUnit
  passkey: Passkey
  passkey_challenge: PasskeyChallenge
  password: Password
  password_choice: PasswordChoice
  password_recovery: PasswordRecovery
  patron_day: PatronDay
  pending_form: PendingForm
  person: Person
  person_device: PersonDevice
  person_look: PersonLook
  project: Project
  project_amount: ProjectAmount
  project_file: ProjectFile
  project_partner: ProjectPartner
  project_text: ProjectText
  publication: Publication
  question: Question
  question_version: QuestionVersion
  rate_limit: RateLimit
  recovery_code: RecoveryCode
  recovery_sheet: RecoverySheet
  research_edition: ResearchEdition
  research_file: ResearchFile
  research_finding: ResearchFinding
  research_source: ResearchSource
  retention_count: RetentionCount
  retention_run: RetentionRun
  review_recall: ReviewRecall
  review_request: ReviewRequest
  review_return: ReviewReturn
  role_grant: RoleGrant
  role_grant_end: RoleGrantEnd
  role_grant_limit: RoleGrantLimit
  role_permission: RolePermission
  role_second_factor: RoleSecondFactor
  schedule: Schedule
  schedule_exception: ScheduleException
  schedule_slot: ScheduleSlot
  schema_migration: SchemaMigration
  search_entry: SearchEntry
  service_cost: ServiceCost
  service_document: ServiceDocument
  service_edition: ServiceEdition
  service_offering: ServiceOffering
  service_phase: ServicePhase
  service_reply: ServiceReply
  service_term: ServiceTerm
  service_term_work: ServiceTermWork
  service_translation: ServiceTranslation
  session: Session
  sign_in_step: SignInStep
  slug_history: SlugHistory
  subtheme: Subtheme
  territory: Territory
  theme: Theme
  theme_assignment: ThemeAssignment
  theme_succession: ThemeSuccession
  theme_text: ThemeText
  totp: Totp
  totp_set_up: TotpSetUp
  unit: Unit
  unit_progress: UnitProgress
  unit_version: UnitVersion
  unit_version_file: UnitVersionFile
  unit_version_text: UnitVersionText
  urgent_correction: UrgentCorrection
  verification: Verification
  verification_link: VerificationLink
  withdrawal: Withdrawal
  work: Work
}
