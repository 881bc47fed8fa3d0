// SPDX-License-Identifier: AGPL-3.0-or-later
/** The walls of the house. Each rule is tested by a planted violation in test/guards/walls.test.ts. */
const { readdirSync } = require('node:fs')
const { join } = require('node:path')

const LEVEL_1 = [
  'network',
  'notifications',
  'people',
  'themes',
  'review',
  'legislation',
  'research',
  'material',
  'certificates',
  'offices',
]
/** Every other room is a leaf. */
const LEAVES = readdirSync(join(__dirname, 'src/modules')).filter((name) => !LEVEL_1.includes(name))
const TESTS = '\\.test\\.tsx?$'
/** What loads the demonstration of a room. */
const DEMONSTRATIONS = '^src/modules/[^/]+/demonstration(/|\\.ts$)'
/** What a room shows to whoever tries it, written down: data that the demonstrations of rooms after it may name. */
const CONTENT = '^src/modules/[^/]+/demonstration/content/'
/** What tests, guards and bench build on: a room's fixture.ts and places.ts, and `*.fixture.ts` beside a source. */
const FIXTURES = '(^|[./])fixture\\.tsx?$|/places\\.ts$'

/** A module of level 1 may import the doors of those before it only. */
const order = LEVEL_1.map((name, index) => ({
  name: `level-1-order-${name}`,
  comment: `${name} may import the doors of level 1 that come before it, and no leaf`,
  severity: 'error',
  from: { path: `^src/modules/${name}/`, pathNot: TESTS },
  to: { path: `^src/modules/(${[...LEVEL_1.slice(index + 1), ...LEAVES].join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', TESTS, FIXTURES, '^src/islands/', '^src/kernel/render/jsx-runtime\\.ts$'],
      },
      to: {},
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TESTS },
      to: { path: '^src/(?!kernel/)' },
    },
    {
      name: 'contracts-are-types-and-registers',
      severity: 'error',
      from: { path: '^src/contracts/', pathNot: TESTS },
      to: { path: '^src/(modules|ui|app|modules\\.ts|server\\.ts)' },
    },
    {
      name: 'ui-knows-no-data',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TESTS },
      to: {
        path: '^src/(modules|contracts|kernel/(db|http|files|postgres|jobs|mail\\.ts|search|cache|pdf))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'door-only',
      comment: 'other modules are reached through their index.ts',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: [TESTS, FIXTURES, DEMONSTRATIONS] },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'demonstrations-share-content',
      comment: 'a demonstration reaches another room by its door, or by what its demonstration writes down',
      severity: 'error',
      from: { path: `^src/modules/([^/]+)/demonstration`, pathNot: TESTS },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$', CONTENT] },
    },
    {
      name: 'leaves-never-meet',
      severity: 'error',
      from: { path: `^src/modules/(${LEAVES.join('|')})/`, pathNot: TESTS },
      to: { path: `^src/modules/(${LEAVES.join('|')})/`, pathNot: '^src/modules/$1/' },
    },
    ...order,
    {
      name: 'views-are-pure',
      severity: 'error',
      from: { path: '^src/modules/.+/views/' },
      to: {
        path: '(queries|actions)\\.ts$|^src/kernel/(db|http|files|jobs|mail\\.ts|search|cache)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '/rules\\.ts$' },
      to: {
        path: '(queries|actions|routes)\\.ts$|^src/kernel/(db|http|files|jobs|mail\\.ts|search|cache)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-only-in-queries',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: ['queries\\.ts$', TESTS, FIXTURES] },
      to: {
        path: '(^src/kernel/db/db\\.ts$)|(node_modules/(kysely|pg)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'fastify-only-in-http-and-files',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/kernel/(http|files)/', TESTS] },
      to: { path: 'node_modules/(fastify|@fastify)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preact-only-in-render',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/kernel/render/', TESTS] },
      to: { path: 'node_modules/preact' },
    },
    {
      name: 'islands-are-for-browsers',
      severity: 'error',
      from: { path: '^src/islands/', pathNot: TESTS },
      to: { path: '^src/(?!islands/|kernel/(content|forms/text))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-process',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server\\.ts$', TESTS] },
      to: { path: '^src/server\\.ts$' },
    },
    {
      name: 'fixtures-are-for-tests',
      comment: 'what tests build on never reaches the server',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, FIXTURES] },
      to: { path: FIXTURES },
    },
    {
      name: 'composition-root-only',
      comment: 'only the root and the tests see the register and the application',
      severity: 'error',
      from: { path: '^src/(kernel|contracts|ui|modules|islands)/', pathNot: TESTS },
      to: { path: '^src/(app|modules|server|worker)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
