// SPDX-License-Identifier: AGPL-3.0-or-later
/** The certificate as a PDF, asked for by its holder. */
import { issueCertificate } from '../src/modules/certificates/index.ts'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import { fortyUnits } from '../src/modules/learning/course-specs.fixture.ts'
import { buildLearner } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { handAt } from '../test/support/hand.ts'
import { calls, compare, cpuOf } from './compare.ts'
import { expect } from './drive.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

export const benchCertificate = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const { code, token } = await ground.build(async (tx, at) => {
    const base = await buildGround(tx, at)
    const course = await buildCourse(tx, base, fortyUnits(), at)
    const holder = await buildLearner(tx, base, at)
    const certificate = await issueCertificate(handAt(tx, at), {
      personId: holder.personId,
      sourceId: course.courseId,
      cycle: 1,
      kind: 'course',
      projectId: null,
      organizationId: base.organizationId,
      themeId: base.themeId,
      holderName: 'Operatrice Numero 1',
      title: { it: 'Quaranta unità' },
      versionNumber: 1,
      hours: '1.5',
      contentUpdatedOn: '2026-11-01',
      demo: true,
      zone: 'Europe/Rome',
    })
    return { code: certificate.code, token: holder.token }
  })
  const measured = await ground.start()
  const asked = { cookie: `session=${token}` }
  const check = () => expect(200, measured.port, `/attestati/${code}`, asked)
  const pdf = () => expect(200, measured.port, `/attestati/${code}/pdf`, asked)
  const from = performance.now()
  const first = await pdf()
  const firstMs = performance.now() - from
  if (!first.body.startsWith('%PDF-')) throw new Error('the certificate is no PDF')
  const cpu = cpuOf(measured)
  const found = await compare({ pdf: calls(60, 4, pdf, cpu), check: calls(200, 4, check, cpu) }, 5)
  return [
    { name: 'certificate as PDF/UA: CPU', value: found.pdf.cpuMs, unit: 'ms' },
    { name: 'certificate as PDF/UA: bytes', value: first.bytes, unit: 'B' },
    { name: 'first certificate of a process, fonts and compiler loaded: time', value: firstMs, unit: 'ms' },
    {
      name: 'CPU of the PDF / page that checks the certificate',
      value: found.pdf.cpuMs / found.check.cpuMs,
      unit: 'x',
    },
  ]
}
