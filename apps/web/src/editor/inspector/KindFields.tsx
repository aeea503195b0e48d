import { type Card, CHANNELS, OPPORTUNITY_STATUSES } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { ChannelField } from './ChannelField.tsx';
import { Choice, DayLine, LinkLine, NumberLine, Pair, TextLine, TextLines, Toggle } from './Fields.tsx';
import { PictureField } from './PictureField.tsx';

const text = messages.editor.fields;
const RATINGS = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }));

/** The fields that a card of its kind has. */
export function KindFields({ card }: { readonly card: Exclude<Card, { kind: 'emotion' }> }) {
  const of = { in: 'cards', id: card.id } as const;
  switch (card.kind) {
    case 'touchpoint':
      return (
        <>
          <TextLine of={of} field="title" label={text.title} required />
          <TextLines of={of} field="description" label={text.description} />
          <ChannelField of={of} channels={CHANNELS} />
          <Choice
            of={of}
            field="initiator"
            label={text.initiator}
            none={text.notSaid}
            options={(['customer', 'company', 'third-party'] as const).map((value) => ({
              value,
              label: text.initiators[value],
            }))}
          />
          <Toggle of={of} field="momentOfTruth" label={text.momentOfTruth} />
          <LinkLine of={of} field="link" label={text.link} />
        </>
      );
    case 'note':
      return <TextLines of={of} field="text" label={text.text} required />;
    case 'quote':
      return (
        <>
          <TextLines of={of} field="text" label={text.text} required />
          <TextLine of={of} field="speaker" label={text.speaker} />
        </>
      );
    case 'pain':
      return (
        <>
          <TextLines of={of} field="text" label={text.text} required />
          <Choice
            of={of}
            field="severity"
            label={text.severity}
            none={text.notSaid}
            numbers
            options={([1, 2, 3] as const).map((value) => ({
              value: String(value),
              label: `${value} · ${messages.editor.severities[value]}`,
            }))}
          />
        </>
      );
    case 'opportunity':
      return (
        <>
          <TextLines of={of} field="text" label={text.text} required />
          <Pair>
            <Choice of={of} field="customerValue" label={text.customerValue} none="–" numbers options={RATINGS} />
            <Choice of={of} field="businessValue" label={text.businessValue} none="–" numbers options={RATINGS} />
            <Choice of={of} field="effort" label={text.effort} none="–" numbers options={RATINGS} />
          </Pair>
          <Choice
            of={of}
            field="status"
            label={text.status}
            none={text.notSaid}
            options={OPPORTUNITY_STATUSES.map((value) => ({ value, label: messages.editor.statuses[value] }))}
          />
          <LinkLine of={of} field="link" label={text.ticket} />
        </>
      );
    case 'metric':
      return (
        <>
          <TextLine of={of} field="title" label={text.metric} required />
          <Pair>
            <NumberLine of={of} field="value" label={text.value} />
            <TextLine of={of} field="unit" label={text.unit} />
          </Pair>
          <Pair>
            <NumberLine of={of} field="baseline" label={text.baseline} />
            <NumberLine of={of} field="target" label={text.target} />
          </Pair>
          <Choice
            of={of}
            field="direction"
            label={text.direction}
            none={text.notSaid}
            options={[
              { value: 'up', label: text.directions.up },
              { value: 'down', label: text.directions.down },
            ]}
          />
          <Pair>
            <TextLine of={of} field="source" label={text.source} />
            <DayLine of={of} field="measuredAt" label={text.measuredAt} />
          </Pair>
        </>
      );
    case 'image':
      return (
        <>
          <PictureField of={{ kind: 'card', id: card.id }} />
          <TextLine of={of} field="caption" label={text.caption} />
          <TextLine of={of} field="alt" label={text.alt} hint={text.altHint} />
        </>
      );
  }
}
