// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a journey knows of the course of the demonstration: its units, and the right answers of its test, by the words on the page. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { DemoQuestion } from '../../src/modules/learning/demonstration/content/format.ts'
import { healthRegistration } from '../../src/modules/learning/demonstration/content/health-registration.ts'

export const COURSE = `/formazione/corsi/${healthRegistration.slug}`
export const COURSE_TITLE = healthRegistration.title.it
export const UNITS = healthRegistration.units.map((unit) => unit.title.it)
export const ASKED = healthRegistration.test.drawCount
export const NEXT = 'Salva e continua'
export const TO_SUMMARY = 'Salva e vai al riepilogo'
export const READ = 'Ho letto: segna come completata'

export interface Asked {
  question: DemoQuestion
  /** The controls of the right answer: boxes to tick, or the one text to write. */
  right: Locator[]
  /** The text of a number; null for choices. */
  typed: string | null
}

/** The question that a page of the test asks. Its group of choices, or its field, bears the question as its name. */
export async function askedOn(page: Page): Promise<Asked> {
  const shown = fold((await page.getByRole('main').textContent()) ?? '')
  const question = healthRegistration.questions.find(({ prompt }) => shown.includes(fold(prompt.it)))
  assert.ok(question, `no question of the course on ${page.url()}: ${shown}`)
  if (question.kind === 'numeric') {
    const field = page.getByRole('textbox', { name: question.prompt.it, exact: true })
    return { question, right: [field], typed: String(question.answer).replace('.', ',') }
  }
  const grouping = question.kind === 'multiple' ? 'group' : 'radiogroup'
  const group = page.getByRole(grouping, { name: question.prompt.it, exact: true })
  const role = question.kind === 'multiple' ? 'checkbox' : 'radio'
  return {
    question,
    right: rightWords(question).map((name) => group.getByRole(role, { name, exact: true })),
    typed: null,
  }
}

function rightWords(question: Exclude<DemoQuestion, { kind: 'numeric' }>): string[] {
  if (question.kind === 'true-false') return [question.answer ? 'Vero' : 'Falso']
  return question.options.filter((option) => option.correct).map((option) => option.text.it)
}

/** Gives the right answer on a page of the test. */
export async function answer(page: Page): Promise<Asked> {
  const asked = await askedOn(page)
  for (const control of asked.right)
    await (asked.typed === null ? control.check() : control.fill(asked.typed))
  return asked
}

/** Whether a page of the test shows the right answer as given. */
export async function showsAnswer(page: Page): Promise<boolean> {
  const { right, typed } = await askedOn(page)
  if (typed !== null) return (await right[0]!.inputValue()) === typed
  const checked = await Promise.all(right.map((control) => control.isChecked()))
  return checked.every(Boolean)
}

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true })

export const atQuestion = (page: Page, position: number): Promise<void> =>
  heading(page, `Domanda ${position} di ${ASKED}`).waitFor()

/** Says of each unit from the one on the page to the last that it is read; ends on the page of the course. */
export async function readToTheEnd(page: Page, from = 1): Promise<void> {
  for (const [index, title] of UNITS.entries()) {
    if (index + 1 < from) continue
    await heading(page, title).waitFor()
    await page.getByRole('button', { name: READ }).click()
  }
  await heading(page, COURSE_TITLE).waitFor()
}

const fold = (text: string): string => text.replace(/\s+/g, ' ')
