/** Names the chance of one person with one card: their intervals are spread alike whenever they are worked out. */
export const seedFor = (personId: string, cardId: string): string => `${personId} ${cardId}`
