// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What version 0 of the publiccode.yml standard asks (https://yml.publiccode.tools/schema.core.html): mandatory keys,
 * lengths, closed lists. There is no validator on npm, and the JSON schema in circulation accepts files that the standard refuses.
 */
import type { Yaml } from './plain-yaml.ts'

type Keys = Record<string, Yaml>

const DEVELOPMENT = ['concept', 'development', 'beta', 'stable', 'obsolete']
const SOFTWARE = [
  ...['mobile', 'iot', 'desktop', 'web', 'backend', 'other'].map((kind) => `standalone/${kind}`),
  'addon',
  'library',
  'configurationFiles',
]
const MAINTENANCE = ['internal', 'contract', 'community', 'none']
/** The part of the controlled vocabularies that could ever describe this software. */
const CATEGORIES = [
  'learning-management-system',
  'knowledge-management',
  'content-management',
  'educational-content',
  'digital-citizenship',
  'survey',
  'event-management',
  'collaboration',
  'data-collection',
  'test-management',
]
const SCOPES = [
  'education',
  'local-authorities',
  'welfare',
  'society',
  'employment',
  'healthcare',
  'research',
]
/** The standard has dropped the section of each country for keys of its own. */
const DEPRECATED = ['IT', 'it', 'monochromeLogo', 'inputTypes', 'outputTypes']
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What is wrong with a publiccode.yml, a sentence each; nothing when it is right. */
export function problemsOf(file: Yaml): string[] {
  const root = mapOf(file)
  const problems: string[] = []
  const need = (condition: boolean, problem: string) => condition || problems.push(problem)
  const text = (map: Keys, key: string, where = '') =>
    need(typeof map[key] === 'string' && map[key] !== '', `${where}${key} is missing`)
  const among = (value: Yaml | undefined, allowed: string[], key: string) =>
    need(typeof value === 'string' && allowed.includes(value), `${key} is none of ${allowed.join(', ')}`)
  const all = (value: Yaml | undefined, allowed: string[], key: string) => {
    for (const one of listOf(value)) among(one, allowed, key)
  }

  need(root.publiccodeYmlVersion === '0', 'publiccodeYmlVersion is not "0"')
  text(root, 'name')
  need(isUrl(root.url), 'url is no address')
  need(listOf(root.platforms).length > 0, 'platforms is empty')
  among(root.developmentStatus, DEVELOPMENT, 'developmentStatus')
  among(root.softwareType, SOFTWARE, 'softwareType')
  all(root.categories, CATEGORIES, 'categories')
  all(mapOf(root.intendedAudience).scope, SCOPES, 'intendedAudience/scope')
  for (const key of DEPRECATED) need(!(key in root), `${key} is deprecated`)
  text(mapOf(root.legal), 'license', 'legal/')
  problems.push(
    ...descriptionProblems(mapOf(root.description)),
    ...maintenanceProblems(mapOf(root.maintenance)),
  )
  const { localisationReady, availableLanguages } = mapOf(root.localisation)
  need(typeof localisationReady === 'boolean', 'localisation/localisationReady is missing')
  need(listOf(availableLanguages).length > 0, 'localisation/availableLanguages is empty')
  for (const language of listOf(availableLanguages))
    need(LANGUAGE.test(String(language)), `${language} is no language`)
  return problems
}

function descriptionProblems(description: Keys): string[] {
  const problems = Object.keys(description).length === 0 ? ['description is missing'] : []
  for (const [language, texts] of Object.entries(description)) {
    const { shortDescription = '', longDescription = '', features } = mapOf(texts)
    const [short, long] = [lengthOf(shortDescription), lengthOf(longDescription)]
    const where = `description/${language}/`
    if (!LANGUAGE.test(language)) problems.push(`${language} is no language`)
    if (short < 1 || short > 150)
      problems.push(`${where}shortDescription has ${short} characters, of 150 at most`)
    if (long < 150 || long > 10_000)
      problems.push(`${where}longDescription has ${long} characters, of 150 to 10000`)
    if (listOf(features).length === 0) problems.push(`${where}features is empty`)
  }
  return problems
}

function maintenanceProblems({ type, contacts, contractors }: Keys): string[] {
  if (!MAINTENANCE.includes(String(type))) return [`maintenance/type is none of ${MAINTENANCE.join(', ')}`]
  const asked = type === 'contract' ? 'contractors' : type === 'none' ? null : 'contacts'
  const given = listOf(asked === 'contractors' ? contractors : contacts)
  if (asked && given.length === 0) return [`maintenance/${asked} is empty`]
  return given.flatMap((one) => (mapOf(one).name ? [] : [`maintenance/${asked} has no name`]))
}

const mapOf = (value: Yaml | undefined): Keys =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Keys) : {}
const listOf = (value: Yaml | undefined): Yaml[] => (Array.isArray(value) ? value : [])
const lengthOf = (value: Yaml): number => (typeof value === 'string' ? [...value].length : 0)
const isUrl = (value: Yaml | undefined): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
