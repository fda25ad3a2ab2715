import './sheet.css'
import './sheet-parts.css'
import './sheet-print.css'
import type { PaperForm } from '#billing'
import { usePaper } from '#ui/kit/use-paper.tsx'
import { PrintedSheet } from './printed-sheet.tsx'

/** Prints a form alone: by a button, and also when the browser's own print command is used on this page. */
export const usePrint = (form: PaperForm) => usePaper(() => <PrintedSheet form={form} />, true)
