// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { weaknessOf } from './rules.ts'

const ADA = ['Ada', 'Prova Bianchi', 'ada.bianchi@comune.example', 'RefER PA']
const saidOf = (password: string): string => weaknessOf(password, ADA)?.source ?? 'good'

describe('a new password', () => {
  it('is none of those that everybody tries first, with a year or a sign around it neither', () => {
    for (const password of [
      '1q2w3e4r5t6y',
      'QWERTY123456',
      'password2026!',
      '2026Password!!',
      'administrator',
    ])
      assert.match(saidOf(password), /tra le più usate/, password)
  })
  it('is no piece said again and again, and no run of the keyboard', () => {
    for (const password of [
      'zzzzzzzzzzzz',
      'gattogattogatto',
      'abcdefghijklm',
      '432109876543',
      'xyxyxyxyxyxyx',
    ])
      assert.match(saidOf(password), /ripete pochi caratteri|tra le più usate/, password)
  })
  it('is not made of what everybody knows of its owner', () => {
    for (const password of [
      'AdaBianchi1985',
      'bianchi.ada!!',
      'referpa-2026-pa',
      'Comune2026Ada',
      'RefER PA 2026',
    ])
      assert.match(saidOf(password), /è fatta del tuo nome/, password)
  })
  it('may be any sentence, in any alphabet, with their name in it too', () => {
    const good = [
      'una frase soltanto mia',
      'Ada compra sei pere mature',
      'пять зелёных ёлок',
      '五匹の青い猫が海で眠る夜',
      'x9#K!v2@Qm7$',
      '🙂🙃🙂🙂🙃🙂🙃🙃🙂🙂🙃🙃',
    ]
    for (const password of good) assert.equal(saidOf(password), 'good', password)
  })
})
