// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { translator } from '#kernel/i18n/translate.ts'
import { exampleContext } from '#ui/example-context.ts'
import type { Certificate } from './queries.ts'
import { sheetOf } from './sheet.ts'

const certificate: Certificate = {
  id: '019ab000-0000-7000-8000-000000000001',
  code: '7KQ2M4TX9B3FA',
  person_id: '019ab000-0000-7000-8000-000000000002',
  source_id: '019ab000-0000-7000-8000-000000000003',
  kind: 'course',
  organization_id: '019ab000-0000-7000-8000-000000000004',
  theme_id: null,
  holder_name: 'Ada Prova',
  title: { it: 'Il permesso di soggiorno' },
  version_number: 1,
  hours: '1.50',
  statement: { it: '' },
  issuer_name: 'Comune di Esempio',
  network_name: 'Rete di esempio',
  content_updated_on: null,
  demo: true,
  issued_at: new Date('2026-11-23T10:00:00Z'),
  issued_on: '2026-11-23',
  revoked_at: null,
  revocation_reason: null,
}
const sheet = (changes: Partial<Certificate>) =>
  sheetOf(exampleContext({ t: translator('it', {}) }), { ...certificate, ...changes }, 'https://rete.example')

describe('the words of a certificate', () => {
  it('state a final test for a course', () => {
    assert.equal(sheet({}).completed, 'ha completato il corso e superato la prova finale')
    assert.ok(sheet({}).facts.some(({ label }) => label === 'Edizione del corso'))
  })
  it('state no test, and no course, for a seminar', () => {
    const seminar = sheet({ kind: 'seminar' })
    assert.equal(seminar.completed, 'ha partecipato al seminario')
    assert.doesNotMatch(JSON.stringify(seminar), /prova finale|corso/)
  })
  it('say hours and minutes as the course does', () => {
    assert.equal(sheet({}).facts[0]!.value, '1 ora e 30 minuti')
  })
})
