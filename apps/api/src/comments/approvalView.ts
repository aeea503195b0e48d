import type { Approval, MapReader } from '@milepost/schema/http';
import type { ApprovalRow } from './approvals.repository.ts';
import type { Looker } from './threadView.ts';

/** A request for approval as somebody gets to see it. `readers` are those who may read the map. */
export function approvalView(row: ApprovalRow, { actor }: Looker, readers: readonly MapReader[]): Approval {
  const isPerson = actor.kind === 'person';
  const answered = new Set(row.answers.map(({ actorId }) => actorId));
  const waiting = readers.filter(({ id }) => row.people.includes(id) && !answered.has(id));
  return {
    id: row.id,
    version: { ...(row.versionId !== null && { id: row.versionId }), revision: row.revision },
    changedSince: row.map.revision > row.revision,
    note: row.note,
    askedBy: {
      name: row.askedBy?.name ?? row.askedByName,
      kind: 'member',
      ...(isPerson && row.askedById !== null && { id: row.askedById }),
    },
    createdAt: row.createdAt.toISOString(),
    waitingFor: waiting.map(({ id, name }) => ({ name, ...(isPerson && { id }) })),
    answers: row.answers.map(({ actorId, isGuest, name, verdict, note, answeredAt }) => ({
      author: isGuest
        ? { name, kind: 'guest' as const }
        : { name, kind: 'member' as const, ...(isPerson && { id: actorId }) },
      mine: actorId === actor.id,
      verdict,
      note,
      answeredAt: answeredAt.toISOString(),
    })),
  };
}
