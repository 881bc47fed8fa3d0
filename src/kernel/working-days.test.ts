// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  addDays,
  easter,
  holidayOn,
  instantOf,
  isHoliday,
  isOfficeTime,
  isWorkingDay,
  mondayAfter,
  officeTimeFrom,
  openingAfter,
  workingDayFrom,
} from './working-days.ts'

const ROME = 'Europe/Rome'
const utc = (text: string) => new Date(`${text}Z`)

it('Easter falls where the tables of the calendar have it', () => {
  for (const day of [
    '1999-04-04',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2026-04-05',
    '2038-04-25',
  ])
    assert.equal(easter(Number(day.slice(0, 4))), day)
})

it('holidays are no working days, and neither are Saturdays and Sundays', () => {
  for (const day of ['2026-01-01', '2026-01-06', '2026-04-06', '2026-06-02', '2026-12-08', '2027-10-04'])
    assert.ok(isHoliday(day) && !isWorkingDay(day), day)
  assert.ok(!isHoliday('2024-10-04'), 'the feast of Saint Francis is a holiday from 2026 on')
  assert.ok(isWorkingDay('2026-11-23') && !isWorkingDay('2026-11-28') && !isWorkingDay('2026-11-29'))
  assert.equal(workingDayFrom('2026-12-25'), '2026-12-28')
})

it('a holiday has a name', () => {
  assert.deepEqual(
    ['2026-08-15', '2026-10-04', '2025-10-04', '2026-04-05', '2026-04-06', '2026-04-12'].map(holidayOn),
    ['Ferragosto', 'San Francesco d’Assisi', null, 'Pasqua', 'Lunedì dell’Angelo', null],
  )
})

it('days are counted over the end of a month and of summer time', () => {
  assert.equal(addDays('2026-10-24', 8), '2026-11-01')
  assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-28'].map(mondayAfter), [
    '2026-11-23',
    '2026-11-30',
    '2026-11-30',
  ])
})

it('an hour on the wall is an instant, in winter and in summer, and where clocks leap', () => {
  assert.deepEqual(instantOf(ROME, '2026-11-23', 8), utc('2026-11-23T07:00:00'))
  assert.deepEqual(instantOf(ROME, '2026-07-20', 8), utc('2026-07-20T06:00:00'))
  assert.deepEqual(instantOf(ROME, '2026-10-25', 2), utc('2026-10-25T00:00:00'))
  assert.deepEqual(instantOf(ROME, '2026-03-29', 2), utc('2026-03-29T01:00:00'))
  assert.deepEqual(instantOf('Asia/Kathmandu', '2026-11-23', 0), utc('2026-11-22T18:15:00'))
})

it('what can wait waits for an open office', () => {
  assert.ok(isOfficeTime(ROME, utc('2026-11-23T16:59:59')) && !isOfficeTime(ROME, utc('2026-11-23T17:00:00')))
  const inOffice = utc('2026-11-23T09:30:00')
  assert.equal(officeTimeFrom(ROME, inOffice), inOffice)
  assert.deepEqual(officeTimeFrom(ROME, utc('2026-11-23T05:00:00')), utc('2026-11-23T07:00:00'))
  assert.deepEqual(officeTimeFrom(ROME, utc('2026-11-27T18:00:00')), utc('2026-11-30T07:00:00'))
  assert.deepEqual(openingAfter(ROME, utc('2026-11-23T07:00:00')), utc('2026-11-24T07:00:00'))
})
