import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenMap } from '../collab/connection.ts';
import { readOpenMap } from '../collab/readOpenMap.ts';
import { fileName } from '../dialogs/exporting/fileName.ts';
import { saveFile } from '../dialogs/exporting/receiveFile.ts';
import { dialogMessages } from '../i18n/dialogMessages.ts';
import { messages as notOpen } from '../i18n/notOpenMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { showToast } from '../ui/toast.ts';
import styles from './UnsavedEdits.module.css';

interface UnsavedEditsProps {
  readonly open: OpenMap;
  readonly reason: 'gone' | 'trashed' | 'refused';
}

/** Edits of a map that can't be shown, which are nowhere but in this page: a way to take them along. */
export function UnsavedEdits({ open, reason }: UnsavedEditsProps) {
  const text = notOpen.unsaved;
  const [, navigate] = useLocation();
  const [isFile, setIsFile] = useState(false);

  const save = () => {
    const map = readOpenMap(open.doc);
    const name = fileName(null, map.map.title, 'json');
    saveFile(new Blob([`${JSON.stringify(map, undefined, 2)}\n`], { type: 'application/json' }), name);
    showToast({ message: dialogMessages.exporting.done(name) });
    setIsFile(true);
  };
  const forget = async () => {
    await open.forget();
    navigate('/');
  };

  return (
    <Notice tone="warning" urgent className={styles.notice}>
      <p>{text[reason]}</p>
      <div className={styles.buttons}>
        <Button variant={reason === 'gone' && !isFile ? 'primary' : 'secondary'} icon={<Download />} onClick={save}>
          {text.save}
        </Button>
        {isFile && reason === 'gone' ? (
          <Button icon={<Trash2 />} onClick={forget}>
            {text.forget}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}
