import type { Config } from '../config.ts';
import { isAlone } from '../http/siteGuard.ts';
import type { InvitationsRepository } from '../workspaces/invitations.repository.ts';
import { showedInvitation } from './signUpInvited.ts';

type Settings = Pick<Config, 'host' | 'publicUrl' | 'trustProxy' | 'signUp'>;

/** Who may draw without an account, and who may make one. */
export class Newcomers {
  readonly #config: Settings;
  readonly #invitations: InvitationsRepository;

  constructor(config: Settings, invitations: InvitationsRepository) {
    this.#config = config;
    this.#invitations = invitations;
  }

  /** Where only whoever sits at this machine reaches the server, they draw first and make an account later. */
  get mayBeAnonymous(): boolean {
    return isAlone(this.#config);
  }

  /** Whether an account needs no invitation. */
  get maySignUp(): boolean {
    return this.mayBeAnonymous || this.#config.signUp === 'open';
  }

  /** Why somebody may not come in this way; undefined lets them. */
  async refuse(how: 'anonymous' | 'email' | 'provider', email: string): Promise<string | undefined> {
    if (how === 'anonymous') return this.mayBeAnonymous ? undefined : 'Sign in: this server has accounts.';
    if (this.maySignUp || showedInvitation()) return undefined;
    // A provider vouches for the address; anybody could type one.
    if (how === 'provider' && (await this.#invitations.isInvited(email))) return undefined;
    return 'Accounts are made by invitation here. Ask an owner of a workspace for one.';
  }
}
