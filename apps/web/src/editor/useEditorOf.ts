import { type LayoutOptions, layoutAgain, type MeasureText, measures, measureWithCanvas } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useState } from 'react';
import { whenIdle } from '../app/whenIdle.ts';
import { fetchMapWords, mapWords } from '../canvas/mapWords.ts';
import type { MapStatus, OpenMap } from '../collab/connection.ts';
import { editOpenMap } from '../collab/editOpenMap.ts';
import { readOpenMap } from '../collab/readOpenMap.ts';
import { messages } from '../i18n/messages.ts';
import { createEditor, type Editor } from '../store/createEditor.ts';
import { keepPanel, panelWasOpen } from './keptPanel.ts';
import { keepShownAs, shownAsBefore } from './keptShownAs.ts';
import { keepSingleKeys, singleKeysWork } from './keyboard/keptSingleKeys.ts';
import { textsOf } from './texts/textsOf.ts';
import { tooMany } from './texts/tooMany.ts';

/** How long (ms) after a change the texts are looked through for letters that need another font. */
const FONTS_AFTER = 250;

/** On a small screen the lanes' names stand beneath their icons, in a rail that leaves the cards more room. */
const smallMeasures = { ...measures, rail: 104 };
const SMALL_SCREEN = '(max-width: 720px)';

/** The editor of a shared map, once the map is there and the fonts that it needs. */
export function useEditorOf(
  mapId: string,
  open: OpenMap | undefined,
  { map: phase, mayEdit }: MapStatus,
): Editor | undefined {
  const isThere = phase === 'seen' || phase === 'open';
  const [editor, setEditor] = useState<Editor>();

  useEffect(() => {
    if (!open || !isThere) return;
    let stopped = false;
    let made: Editor | undefined;
    let stopWatching = () => {};
    const ends: (() => void)[] = [];
    const small = window.matchMedia(SMALL_SCREEN);
    const relayout = () => made?.relayout();
    small.addEventListener('change', relayout);
    const start = async () => {
      const first = open.firstLook ?? readOpenMap(open.doc);
      await Promise.all([loadFonts(first), fetchMapWords(first.map.locale)]);
      if (stopped) return;
      let measure = newMeasure(first);
      made = createEditor({
        edit: (editing) => editOpenMap(open, first, editing),
        layOut: (current, previous) => layoutAgain(current, optionsFor(current, small.matches), measure, previous),
        tooMany,
        mayEdit: open.status().mayEdit,
        onlyLooking: messages.editor.looking.long,
        stillOpening: messages.editor.stillOpening,
        inspectorOpen: panelWasOpen(),
        singleKeys: singleKeysWork(),
        shownAs: shownAsBefore(mapId),
      });
      const created = made;
      stopWatching = watchFonts(created, () => {
        measure = newMeasure(created.state.map);
        created.relayout();
      });
      ends.push(keepPanel(created), keepShownAs(created, mapId), keepSingleKeys(created));
      setEditor(created);
      ends.push(afterPaint(open.takeIn));
    };
    void start();
    return () => {
      stopped = true;
      stopWatching();
      for (const end of ends) end();
      small.removeEventListener('change', relayout);
      setEditor(undefined);
      made?.destroy();
    };
  }, [mapId, open, isThere]);

  useEffect(() => {
    if (!editor || editor.state.mayEdit === mayEdit) return;
    editor.setMayEdit(mayEdit);
    editor.page.notify(mayEdit ? messages.editor.nowEditing : messages.editor.nowLooking);
  }, [editor, mayEdit]);

  return editor;
}

/** Does something once what React is about to show is on the screen. Gives what calls it off. */
function afterPaint(act: () => void): () => void {
  let cancel = () => {};
  const frame = requestAnimationFrame(() => {
    cancel = whenIdle(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancel();
  };
}

function optionsFor({ map }: JourneyMap, isSmall: boolean): LayoutOptions {
  return { words: mapWords(map.locale), ...(isSmall && { measures: smallMeasures }) };
}

function newMeasure(map: JourneyMap): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no canvas to measure text with');
  return measureWithCanvas(context, map.map.locale);
}

/** A font that can't be loaded is no reason to show nothing: the letters come from another one. */
async function loadFonts(map: JourneyMap): Promise<boolean> {
  try {
    return await loadBrowserFonts(textsOf(map), map.map.locale);
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** Loads what newly typed letters need, and tells when widths measured before may be wrong. */
function watchFonts(editor: Editor, arrived: () => void): () => void {
  let timer = 0;
  let { locale } = editor.state.map.map;
  const stop = editor.store.subscribe(({ map }, before) => {
    if (map === before.map) return;
    if (map.map.locale !== locale) {
      locale = map.map.locale;
      void fetchMapWords(locale).then(arrived);
    }
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      if (await loadFonts(map)) arrived();
    }, FONTS_AFTER);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
