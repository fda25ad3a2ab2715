/** A number as it is compared: capital letters and digits alone, however it was written down. */
export const plainNumber = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
