import { type CardKind, CHANNELS, OPPORTUNITY_STATUSES } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { ChannelField } from './ChannelField.tsx';
import { Choice, DayLine, LinkLine, NumberLine, Pair, TextLine, TextLines, Toggle } from './Fields.tsx';
import { PictureField } from './PictureField.tsx';
import type { FieldOf } from './useField.ts';

const text = messages.editor.fields;
const RATINGS = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }));

interface KindFieldsProps {
  readonly kind: Exclude<CardKind, 'emotion'>;
  readonly of: FieldOf & { readonly in: 'cards' };
}

/** The fields that a card of a kind has; for several cards those that may well be the same: not what each says. */
export function KindFields({ kind, of }: KindFieldsProps) {
  const one = 'id' in of ? of : undefined;
  switch (kind) {
    case 'touchpoint':
      return (
        <>
          {one && <TextLine of={one} field="title" label={text.title} required />}
          {one && <TextLines of={one} field="description" label={text.description} />}
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
          {one && <LinkLine of={one} field="link" label={text.link} />}
        </>
      );
    case 'note':
      return one && <TextLines of={one} field="text" label={text.text} required />;
    case 'quote':
      return (
        <>
          {one && <TextLines of={one} field="text" label={text.text} required />}
          <TextLine of={of} field="speaker" label={text.speaker} />
        </>
      );
    case 'pain':
      return (
        <>
          {one && <TextLines of={one} field="text" label={text.text} required />}
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
          {one && <TextLines of={one} field="text" label={text.text} required />}
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
          {one && <LinkLine of={one} field="link" label={text.ticket} />}
        </>
      );
    case 'metric':
      return (
        <>
          {one && <TextLine of={one} field="title" label={text.metric} required />}
          <Pair>
            {one && <NumberLine of={one} field="value" label={text.value} />}
            <TextLine of={of} field="unit" label={text.unit} />
          </Pair>
          {one && (
            <Pair>
              <NumberLine of={one} field="baseline" label={text.baseline} />
              <NumberLine of={one} field="target" label={text.target} />
            </Pair>
          )}
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
          {one && <PictureField of={{ kind: 'card', id: one.id }} />}
          {one && <TextLine of={one} field="caption" label={text.caption} />}
          {one && <TextLine of={one} field="alt" label={text.alt} hint={text.altHint} />}
        </>
      );
  }
}
