/** A value that looks like `T` but must not be mixed with others of the same shape. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
