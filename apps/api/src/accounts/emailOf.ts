/** The email address of a user, as a part of an answer: nothing for visitors, whose address is made up. */
export function emailOf({ email, isAnonymous }: { email: string; isAnonymous: boolean | null }): { email?: string } {
  return isAnonymous ? {} : { email };
}
