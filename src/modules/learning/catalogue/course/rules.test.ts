// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CourseRow, Enrolment, UnitLine } from './queries.ts'
import { currentUnit, laterVersion, resumeAt } from './rules.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const unit = (id: string, done: boolean, completion: UnitLine['completion'] = 'confirmed'): UnitLine => ({
  id,
  title: { it: id },
  minutes: 6,
  completion,
  opened: done,
  done,
  place: null,
})
const enrolment: Enrolment = {
  id: 'n',
  attempts: 0,
  last_unit_id: null,
  open_attempt_id: null,
  open_position: null,
  open_deadline_at: null,
  last_attempt_id: null,
  last_percent: null,
  completed: false,
  certificate_code: null,
}

describe('where a learner goes on', () => {
  it('is the last unit opened while it is not complete, else the first that is not', () => {
    const units = [unit('a', true), unit('b', false), unit('c', false)]
    assert.equal(currentUnit(units, null)?.id, 'b')
    assert.equal(currentUnit(units, 'c')?.id, 'c')
    assert.equal(currentUnit(units, 'a')?.id, 'b', 'a unit that was confirmed is left')
    assert.equal(currentUnit(units, 'gone')?.id, 'b')
    assert.equal(currentUnit([unit('a', true)], 'a'), null)
  })

  it('is the middle of a unit that was complete as soon as it was opened', () => {
    const units = [unit('a', true, 'opened'), unit('b', false, 'opened')]
    assert.equal(currentUnit(units, 'a')?.id, 'a')
    const resume = resumeAt(
      'corso',
      { ...enrolment, last_unit_id: 'a' },
      [{ ...units[0]!, place: '0000000Z' }],
      NOW,
    )
    assert.deepEqual(resume, { to: '/formazione/corsi/corso/unita/a#p-0000000Z', kind: 'unit' })
  })

  it('is the question of an open test, before any unit, and its summary when the time is over', () => {
    const open = { ...enrolment, open_attempt_id: 'x', open_position: 7 }
    assert.equal(resumeAt('corso', open, [unit('a', false)], NOW)?.to, '/formazione/prove/x/domande/7')
    const over = { ...open, open_deadline_at: '2026-11-23T08:59:29+00:00' }
    assert.equal(resumeAt('corso', over, [], NOW)?.to, '/formazione/prove/x/riepilogo')
    const grace = { ...open, open_deadline_at: '2026-11-23T08:59:31+00:00' }
    assert.equal(resumeAt('corso', grace, [], NOW)?.to, '/formazione/prove/x/domande/7')
  })

  it('is nowhere once the course is complete', () => {
    assert.equal(resumeAt('corso', { ...enrolment, completed: true }, [unit('a', false)], NOW), null)
  })
})

describe('a later version', () => {
  const course = { enrolment, edition_id: 'v1', offered_edition_id: 'v2', offered_number: 2 } as CourseRow
  it('is offered to whoever follows another one', () => {
    assert.equal(laterVersion(course), 2)
    assert.equal(laterVersion({ ...course, offered_edition_id: 'v1' }), null)
    assert.equal(laterVersion({ ...course, offered_edition_id: null }), null, 'withdrawn')
    assert.equal(laterVersion({ ...course, enrolment: null }), null)
  })
  it('is not offered in the middle of a test, nor once the course is complete', () => {
    assert.equal(laterVersion({ ...course, enrolment: { ...enrolment, open_attempt_id: 'x' } }), null)
    assert.equal(laterVersion({ ...course, enrolment: { ...enrolment, completed: true } }), null)
  })
})
