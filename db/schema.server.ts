export * from './schema/accounts.ts'
export * from './schema/curriculum.ts'
export * from './schema/exams.ts'
export * from './schema/study.ts'
