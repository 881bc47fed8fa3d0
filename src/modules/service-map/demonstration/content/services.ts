// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sheets of the demonstration, over the six themes. */
import type { DemoService } from './format.ts'
import { domesticViolence } from './sheets/benefits/domestic-violence.ts'
import { inclusionAllowance } from './sheets/benefits/inclusion-allowance.ts'
import { isee } from './sheets/benefits/isee.ts'
import { legalAid } from './sheets/benefits/legal-aid.ts'
import { maternity } from './sheets/benefits/maternity.ts'
import { assistedReturn } from './sheets/benefits/return.ts'
import { socialHousing } from './sheets/benefits/social-housing.ts'
import { socialServices } from './sheets/benefits/social-services.ts'
import { trafficking } from './sheets/benefits/trafficking.ts'
import { benefits } from './sheets/benefits.ts'
import { a2Test } from './sheets/citizenship/a2-test.ts'
import { agreement } from './sheets/citizenship/agreement.ts'
import { bornHere } from './sheets/citizenship/born-here.ts'
import { digitalIdentity } from './sheets/citizenship/digital-identity.ts'
import { discrimination } from './sheets/citizenship/discrimination.ts'
import { marriage } from './sheets/citizenship/marriage.ts'
import { oath } from './sheets/citizenship/oath.ts'
import { unionVote } from './sheets/citizenship/union-vote.ts'
import { citizenship } from './sheets/citizenship.ts'
import { eni } from './sheets/health/eni.ts'
import { familyClinic } from './sheets/health/family-clinic.ts'
import { paediatrician } from './sheets/health/paediatrician.ts'
import { pregnancy } from './sheets/health/pregnancy.ts'
import { seriousIllness } from './sheets/health/serious-illness.ts'
import { vaccinations } from './sheets/health/vaccinations.ts'
import { voluntary } from './sheets/health/voluntary.ts'
import { health } from './sheets/health.ts'
import { permit } from './sheets/permit.ts'
import { cohesion } from './sheets/residence/cohesion.ts'
import { driving } from './sheets/residence/driving.ts'
import { eighteen } from './sheets/residence/eighteen.ts'
import { firstPermit } from './sheets/residence/first-permit.ts'
import { hospitality } from './sheets/residence/hospitality.ts'
import { identityCard } from './sheets/residence/identity-card.ts'
import { longTerm } from './sheets/residence/long-term.ts'
import { presence } from './sheets/residence/presence.ts'
import { protection } from './sheets/residence/protection.ts'
import { registration } from './sheets/residence/registration.ts'
import { registrationAsylum } from './sheets/residence/registration-asylum.ts'
import { registrationHomeless } from './sheets/residence/registration-homeless.ts'
import { reunification } from './sheets/residence/reunification.ts'
import { specialProtection } from './sheets/residence/special-protection.ts'
import { studyToWork } from './sheets/residence/study-to-work.ts'
import { suitability } from './sheets/residence/suitability.ts'
import { taxCode } from './sheets/residence/tax-code.ts'
import { travelDocument } from './sheets/residence/travel-document.ts'
import { unaccompanied } from './sheets/residence/unaccompanied.ts'
import { degree } from './sheets/school/degree.ts'
import { italianCourse } from './sheets/school/italian-course.ts'
import { lowerSecondary } from './sheets/school/lower-secondary.ts'
import { support } from './sheets/school/support.ts'
import { university } from './sheets/school/university.ts'
import { school } from './sheets/school.ts'
import { urgentCare } from './sheets/urgent-care.ts'
import { accident } from './sheets/work/accident.ts'
import { domesticWork } from './sheets/work/domestic-work.ts'
import { entryForWork } from './sheets/work/entry-for-work.ts'
import { exploitation } from './sheets/work/exploitation.ts'
import { jobSeekingPermit } from './sheets/work/job-seeking-permit.ts'
import { qualification } from './sheets/work/qualification.ts'
import { unemploymentBenefit } from './sheets/work/unemployment-benefit.ts'
import { work } from './sheets/work.ts'

export const services: readonly DemoService[] = [
  benefits,
  citizenship,
  health,
  permit,
  school,
  work,
  domesticViolence,
  inclusionAllowance,
  isee,
  legalAid,
  maternity,
  assistedReturn,
  socialHousing,
  socialServices,
  trafficking,
  a2Test,
  agreement,
  bornHere,
  digitalIdentity,
  discrimination,
  marriage,
  oath,
  unionVote,
  eni,
  familyClinic,
  paediatrician,
  pregnancy,
  seriousIllness,
  urgentCare,
  vaccinations,
  voluntary,
  cohesion,
  driving,
  eighteen,
  firstPermit,
  hospitality,
  identityCard,
  longTerm,
  presence,
  protection,
  registrationAsylum,
  registrationHomeless,
  registration,
  reunification,
  specialProtection,
  studyToWork,
  suitability,
  taxCode,
  travelDocument,
  unaccompanied,
  degree,
  italianCourse,
  lowerSecondary,
  support,
  university,
  accident,
  domesticWork,
  entryForWork,
  exploitation,
  jobSeekingPermit,
  qualification,
  unemploymentBenefit,
]
