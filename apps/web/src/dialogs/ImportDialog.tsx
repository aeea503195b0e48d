import { LIMITS } from '@milepost/schema';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportFormat } from '../api/imports.ts';
import { dialogMessages } from '../i18n/dialogMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/Dialog.tsx';
import { ChooseSource } from './importing/ChooseSource.tsx';
import { detectFormat } from './importing/detectFormat.ts';
import { ImportStep } from './importing/ImportStep.tsx';
import { readTextFile } from './importing/readTextFile.ts';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Chosen already, by dropping it on the page. */
  readonly file?: File;
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly format: ImportFormat;
}

const words = dialogMessages.importing;
const MOST = LIMITS.documentBytes;

/** From a file or pasted text to a new map, with a look at it before it is kept. Opens the map that was made. */
export function ImportDialog({ onClose, file }: ImportDialogProps) {
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState<Source>();
  const [trouble, setTrouble] = useState<string>();
  const [, navigate] = useLocation();

  const take = useCallback(async (chosen: File) => {
    const read = await readTextFile(chosen, MOST);
    if ('text' in read) {
      setTrouble(undefined);
      setSource({ name: chosen.name, text: read.text, format: detectFormat(read.text, chosen.name) });
    } else if (read.trouble === 'too-big') setTrouble(words.tooBig(chosen.name, chosen.size, MOST));
    else setTrouble((read.trouble === 'not-text' ? words.notText : words.unreadable)(chosen.name));
  }, []);

  useEffect(() => {
    if (file) void take(file);
  }, [file, take]);

  const takePasted = () => {
    const bytes = new Blob([pasted]).size;
    if (bytes > MOST) setTrouble(words.tooBig(words.pastedText, bytes, MOST));
    else setSource({ name: words.pastedText, text: pasted, format: detectFormat(pasted) });
  };

  return (
    <Dialog
      composed
      title={words.title}
      description={source ? words.from(words.formats[source.format], source.name) : words.text}
      onClose={onClose}
      closesOnBackdrop={!source && pasted === ''}
    >
      {source ? (
        <ImportStep
          format={source.format}
          text={source.text}
          onBack={() => {
            setPasted(source.text);
            setSource(undefined);
          }}
          onImported={(id) => {
            onClose();
            navigate(`/maps/${id}`);
          }}
        />
      ) : (
        <>
          <DialogBody>
            <ChooseSource text={pasted} onText={setPasted} onFile={(chosen) => void take(chosen)} trouble={trouble} />
          </DialogBody>
          <DialogFooter>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button variant="primary" disabled={pasted.trim() === ''} onClick={takePasted}>
              {words.next}
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}
