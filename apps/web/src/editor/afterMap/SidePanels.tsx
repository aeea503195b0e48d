import type { Ref } from 'react';
import type { OpenMap } from '../../collab/connection.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Comments, type CommentsHandle } from '../comments/Comments.tsx';
import { Inspector } from '../inspector/Inspector.tsx';

interface SidePanelsProps {
  readonly comments: Ref<CommentsHandle>;
  /** Whether a comment is to be begun. */
  readonly isCommentAsked: boolean;
  /** Called when it is, or can't be. */
  readonly onTaken: () => void;
  readonly mapId: string;
  readonly open: OpenMap;
}

/** The panels beside the map, one at a time: details and comments. Comments are on the map as well. */
export function SidePanels({ comments, isCommentAsked, onTaken, mapId, open }: SidePanelsProps) {
  const showsDetails = useEditorState((state) => state.inspectorOpen && !state.commentsOpen);
  return (
    <>
      {showsDetails ? <Inspector /> : null}
      <Comments ref={comments} isAsked={isCommentAsked} onTaken={onTaken} mapId={mapId} open={open} />
    </>
  );
}
