/** BCP 47 tag of the language that the interface speaks: for dates, numbers and sorting. */
export const language = 'en';
