import type { RouteConfig } from '@remix-run/route-config'
import { index, route } from '@remix-run/route-config'

/** The site map: every address in one place. Files are named in the visitor's words. */
export default [
  index('routes/public/front.tsx'),
  route('sign-up', 'routes/public/sign-up.tsx'),
  route('sign-in', 'routes/public/sign-in.tsx'),
  route('sign-out', 'routes/public/sign-out.tsx'),
  route('forgot', 'routes/public/forgot.tsx'),
  route('reset/:token', 'routes/public/reset.tsx'),
  route('about', 'routes/public/about.tsx'),

  route('today', 'routes/learn/today.tsx'),
  route('lessons', 'routes/learn/lessons.tsx'),
  route('lessons/:section', 'routes/learn/section.tsx'),
  route('lessons/:section/:slug', 'routes/learn/lesson.tsx'),
  route('terms', 'routes/learn/terms.tsx'),
  route('search', 'routes/learn/search.tsx'),
  route('checks', 'routes/endpoints/check.ts'),
  route('theme', 'routes/endpoints/theme.ts'),

  route('exams', 'routes/exams/exams.tsx'),
  route('exams/:exam', 'routes/exams/exam.tsx'),
  route('practice', 'routes/exams/practice.tsx'),
  route('attempts/:attempt', 'routes/exams/room.tsx'),
  route('attempts/:attempt/sections', 'routes/exams/sections.tsx'),
  route('attempts/:attempt/sign-in', 'routes/endpoints/sign-in-again.ts'),
  route('attempts/:attempt/submit', 'routes/endpoints/submit.ts'),
  route('attempts/:attempt/break', 'routes/endpoints/break.ts'),
  route('attempts/:attempt/report', 'routes/exams/report.tsx'),
  route('attempts/:attempt/receipt', 'routes/endpoints/receipt.ts'),
  route('attempts/:attempt/reports', 'routes/endpoints/report-item.ts'),
  route('attempts/:attempt/corrections/seen', 'routes/endpoints/correction-seen.ts'),
  route('reports', 'routes/exams/reports.tsx'),
  route('receipt', 'routes/exams/check-receipt.tsx'),
  route('attempts/:attempt/review', 'routes/exams/review.tsx'),
  route('attempts/:attempt/replay', 'routes/exams/replay.tsx'),

  route('sandbox', 'routes/sandbox/sandbox.tsx'),
  route('sandbox/:scenario', 'routes/sandbox/scenario.tsx'),
  route('cases/:case', 'routes/sandbox/case.tsx'),
  route('cases/:case/moves', 'routes/endpoints/case-moves.ts'),
  route('cases/:case/branch', 'routes/endpoints/case-branch.ts'),
  route('cases/:case/report', 'routes/sandbox/case-report.tsx'),
  route('code-files/:hash', 'routes/endpoints/code-files.ts'),
  route('rules/:rule', 'routes/sandbox/rule.tsx'),

  route('studio/cases', 'routes/studio/cases.tsx'),
  route('studio/reports', 'routes/studio/reports.tsx'),
  route('studio/reports/:report', 'routes/studio/report.tsx'),
  route('studio/corrections/:question', 'routes/studio/correction.tsx'),
  route('studio/corrections/:question/dry-run', 'routes/endpoints/dry-run.ts'),
  route('studio/corrections/:question/rescoring', 'routes/endpoints/rescoring.ts'),

  route('account', 'routes/account/account.tsx'),
  route('admin/people', 'routes/admin/people.tsx'),
  route('admin/accommodations', 'routes/admin/accommodations.tsx'),
  route('admin/accommodations/:person', 'routes/admin/accommodation.tsx'),
  route('admin/outbox', 'routes/admin/outbox.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),

  route('*', 'routes/public/missing.tsx'),
] satisfies RouteConfig
