import { inOrder } from '@milepost/schema';
import { messages } from '../../i18n/presentingMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Avatar } from '../inspector/Avatar.tsx';
import styles from './TitleSlide.module.css';

/** What the map is about, and whose journey it is. */
export function TitleSlide() {
  const record = useEditorState(({ map }) => map.map);
  const personas = inOrder(useEditorState(({ map }) => map.personas));
  const shown = personas.filter(({ hidden }) => !hidden);
  return (
    <div className={styles.slide} lang={record.locale}>
      <div className={styles.head}>
        <h1 className={styles.title} dir="auto">
          {record.title.trim() || messages.untitled}
        </h1>
        {record.scenario ? (
          <p className={styles.scenario} dir="auto">
            {record.scenario}
          </p>
        ) : null}
        {record.goal ? (
          <p className={styles.goal} dir="auto">
            <b>{messages.goal}</b> {record.goal}
          </p>
        ) : null}
      </div>
      {shown.length > 0 ? (
        <ul className={styles.personas}>
          {shown.map((persona) => (
            <li key={persona.id} className={styles.persona}>
              <span className={styles.portrait}>
                <Avatar persona={persona} index={personas.indexOf(persona)} />
              </span>
              <div className={styles.about}>
                <h2 className={styles.name} dir="auto">
                  {persona.name}
                </h2>
                {persona.role ? <p dir="auto">{persona.role}</p> : null}
                {persona.quote ? (
                  <blockquote className={styles.quote} dir="auto">
                    {persona.quote}
                  </blockquote>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
