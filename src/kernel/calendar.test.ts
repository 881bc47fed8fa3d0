// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { type CalendarEvent, calendarText } from './calendar.ts'

const STAMP = new Date('2026-11-24T10:00:00Z')
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@rete.example',
  stamp: STAMP,
  when: { from: { day: '2026-11-24', minute: 540 }, to: { day: '2026-11-24', minute: 780 } },
  summary: 'Sportello',
  ...more,
})
const written = (...events: CalendarEvent[]) =>
  calendarText({ name: 'Orari; sportello', language: 'it', events })

/** What an independent reader makes of it: its events. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!)
  return calendar.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found))
}

function instants(of: ICAL.Event, count: number): string[] {
  const found: string[] = []
  const each = of.iterator()
  for (let next = each.next(); next && found.length < count; next = each.next())
    found.push(next.toJSDate().toISOString().slice(0, 16))
  return found
}

describe('a calendar', () => {
  it('is read back', () => {
    const [found] = read(
      written(event({ description: 'Piano 1;\nstanza 2, a destra \\ sinistra', location: 'Via Roma, 1' })),
    )
    assert.deepEqual(
      [found?.uid, found?.summary, found?.description, found?.location],
      ['a@rete.example', 'Sportello', 'Piano 1;\nstanza 2, a destra \\ sinistra', 'Via Roma, 1'],
    )
    assert.equal(found?.startDate.toJSDate().toISOString(), '2026-11-24T08:00:00.000Z')
    assert.equal(found?.endDate.toJSDate().toISOString(), '2026-11-24T12:00:00.000Z')
  })

  it('has lines of 75 octets at most, each ended by CR LF, and cuts no character', () => {
    const summary = '🇮🇹 Perché è così: città, età, onestà '.repeat(12).trim()
    const text = written(event({ summary }))
    const lines = text.split('\r\n')
    assert.equal(lines.pop(), '')
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line)
    assert.ok(lines.some((line) => Buffer.byteLength(line) > 70))
    assert.equal(read(text)[0]?.summary, summary)
  })

  it('lets no text end its line and begin another property', () => {
    const hostile = 'a\r\nATTENDEE:mailto:x@y.example\rb\u0000\u2028'
    const text = written(
      event({ summary: hostile, uid: hostile, url: 'https://a.example/\r\nATTACH:x', categories: [hostile] }),
    )
    assert.ok(!/^(ATTENDEE|ATTACH)/m.test(text))
    assert.equal(read(text).length, 1)
  })

  it('repeats by weeks over the clock change, without the days that are excepted', () => {
    const weekly = event({
      when: { from: { day: '2026-10-20', minute: 540 }, to: { day: '2026-10-20', minute: 780 } },
      rule: { freq: 'WEEKLY', byDay: ['TU', 'TH'], until: '2026-11-03' },
      except: ['2026-10-29'],
    })
    assert.deepEqual(instants(read(written(weekly))[0]!, 9), [
      '2026-10-20T07:00',
      '2026-10-22T07:00',
      '2026-10-27T08:00',
      '2026-11-03T08:00',
    ])
  })

  it('repeats by weeks of the month', () => {
    const monthly = event({
      when: { from: { day: '2026-11-03', minute: 0 }, to: { day: '2026-11-03', minute: 60 } },
      rule: { freq: 'MONTHLY', byDay: ['1TU', '-1FR'] },
    })
    assert.deepEqual(
      instants(read(written(monthly))[0]!, 4).map((at) => at.slice(0, 10)),
      ['2026-11-02', '2026-11-26', '2026-11-30', '2026-12-24'],
      'in UTC an hour earlier, the day before',
    )
  })

  it('has whole days, cancelled ones, and ends after midnight', () => {
    const [day, night] = read(
      written(
        event({ when: { firstDay: '2026-12-24', lastDay: '2027-01-06' }, isCancelled: true, isBusy: true }),
        event({
          when: { from: { day: '2026-12-31', minute: 1320 }, to: { day: '2026-12-31', minute: 1560 } },
        }),
      ),
    )
    assert.deepEqual([day?.startDate.toString(), day?.endDate.toString()], ['2026-12-24', '2027-01-07'])
    assert.equal(day?.component.getFirstPropertyValue('status'), 'CANCELLED')
    assert.equal(day?.component.getFirstPropertyValue('transp'), 'OPAQUE')
    assert.equal(night?.endDate.toString(), '2027-01-01T02:00:00')
  })

  it('may be empty', () => assert.deepEqual(read(written()), []))
})
