import type { SharedMap } from '@milepost/schema/http';
import { lazy, Suspense, useCallback, useState } from 'react';
import { messages } from '../i18n/shareMessages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { PicturesContext } from '../pictures/PicturesContext.ts';
import { useLayout } from '../viewer/useLayout.ts';
import { MapTable } from './reading/MapTable.tsx';
import styles from './SharedView.module.css';
import { ShareHeader } from './ShareHeader.tsx';
import type { ShareSource } from './ShareSource.ts';
import { useNews } from './seen/useNews.ts';
import { MapViewer, type ViewOfMap } from './viewer/MapViewer.tsx';

// Only for those who come again, and find something new.
const NewsBar = lazy(async () => ({ default: (await import('./seen/NewsBar.tsx')).NewsBar }));
// Comes once the map is there.
const Talk = lazy(async () => ({ default: (await import('./talk/Talk.tsx')).Talk }));

interface SharedViewProps {
  readonly source: ShareSource;
  readonly token: string;
  readonly shared: SharedMap;
  readonly isEmbedded: boolean;
}

/** A map to look at: as a picture and as a table, with what is new on it, and what is said about it. */
export function SharedView({ source, token, shared, isEmbedded }: SharedViewProps) {
  const map = shared.document;
  // What is looked at rather than edited needs no room where nothing is.
  const layout = useLayout(map, 'hide');
  const news = useNews(token, map);
  const isAny = news.added.length + news.changed.length + news.removed > 0;
  const [asTable, setAsTable] = useState(false);
  const [current, setCurrent] = useState<string>();
  const [view, setView] = useState<ViewOfMap>();
  const talks = shared.access !== 'view' && !isEmbedded;
  const [isTalking, setTalking] = useState(false);
  const [pressed, setPressed] = useState<{ cardId: string | undefined }>();
  const talk = useCallback((opens: boolean) => {
    setTalking(opens);
    // Where it was opened from.
    if (!opens) document.querySelector<HTMLElement>('[data-talk]')?.focus();
  }, []);
  const press = useCallback((cardId: string | undefined) => setPressed({ cardId }), []);

  return (
    <PicturesContext value={picturesOf(source.base)}>
      <div className={styles.page}>
        <a href="#map" className={styles.skip}>
          {messages.skip}
        </a>
        <ShareHeader
          shared={shared}
          base={source.base}
          ownPage={isEmbedded ? `/share/${encodeURIComponent(token)}` : undefined}
          asTable={asTable}
          onAsTable={setAsTable}
          isTalking={isTalking}
          onTalk={talks ? setTalking : undefined}
        />
        {isAny ? (
          <Suspense fallback={null}>
            <NewsBar news={news} current={current} onGo={setCurrent} />
          </Suspense>
        ) : null}
        <div className={styles.work}>
          <main id="map" tabIndex={-1} className={styles.main}>
            {layout ? (
              <MapViewer
                map={map}
                layout={layout}
                isHidden={asTable}
                takesWheel={!isEmbedded}
                news={news}
                current={current}
                onPress={press}
                onReady={setView}
              />
            ) : null}
            <MapTable map={map} layout={layout} news={news} isShown={asTable} onComment={talks ? press : undefined} />
          </main>
          {talks && layout && view ? (
            <Suspense fallback={null}>
              <Talk
                source={source}
                map={map}
                layout={layout}
                view={view}
                pressed={pressed}
                isOpen={isTalking}
                onOpen={talk}
              />
            </Suspense>
          ) : null}
        </div>
      </div>
    </PicturesContext>
  );
}
