import { useState } from 'react';
import { useLocation } from 'wouter';
import { describeError } from '../api/describeError.ts';
import { createMap } from '../api/maps.ts';
import { showToast } from '../ui/toast.ts';
import { useWorkspace } from './useWorkspace.ts';

/** Makes a map and opens it. `creating` is the template that is being made into one (`blank` without), or undefined. */
export function useCreateMap(): { creating: string | undefined; create: (template?: string) => void } {
  const [creating, setCreating] = useState<string>();
  const { placeForNew } = useWorkspace();
  const [, navigate] = useLocation();
  return {
    creating,
    create: (template) => {
      if (creating) return;
      setCreating(template ?? 'blank');
      createMap({ ...(template && { template }), ...(placeForNew && { workspaceId: placeForNew }) }).then(
        ({ id }) => navigate(`/maps/${id}`),
        (error: unknown) => {
          setCreating(undefined);
          showToast({ message: describeError(error), tone: 'error' });
        },
      );
    },
  };
}
