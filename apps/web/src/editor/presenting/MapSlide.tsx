import { useEffect, useRef } from 'react';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Present.module.css';
import { paintOverview, paintSlide } from './paintSlide.ts';
import type { Screen, StageSlide } from './stageSlides.ts';

interface MapSlideProps {
  /** Without one it is the whole map. */
  readonly slide: StageSlide | undefined;
  readonly screen: Screen;
  readonly label: string;
}

/** A part of a stage, or the whole map, painted by the painter that makes PNG and PDF. */
export function MapSlide({ slide, screen, label }: MapSlideProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useEditorState((state) => state.layout);
  const record = useEditorState(({ map }) => map.map);
  const theme = useMapTheme(record.theme);
  const pictures = usePictures();
  const whole = slide ? undefined : layout;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const repaint = () => {
      const ratio = window.devicePixelRatio;
      element.width = Math.round(screen.w * ratio);
      element.height = Math.round(screen.h * ratio);
      const painting = { theme, screen, ratio, picture: pictures?.find, lang: record.locale };
      if (slide) paintSlide(context, slide, painting);
      else if (whole) paintOverview(context, whole, painting);
    };
    repaint();
    return pictures?.subscribe(repaint);
  }, [slide, whole, screen, theme, pictures, record.locale]);

  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}
