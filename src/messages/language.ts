/** The languages of everything that a person reads; zh-CN is the default. */

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in every language; `W` is a string, or a function of the words' parameters. */
export type Words<W> = Readonly<Record<Language, W>>
