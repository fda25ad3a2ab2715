/** Lets others go first: an autosave must not stand behind a page of scorings. */
export const giveTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume))
