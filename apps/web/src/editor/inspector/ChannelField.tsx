import type { CHANNELS } from '@milepost/schema';
import { LIMITS } from '@milepost/schema';
import { useState } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { Select } from '../../ui/Select.tsx';
import { MIXED, TextLine } from './Fields.tsx';
import { type FieldOf, useField } from './useField.ts';

interface ChannelFieldProps {
  readonly of: FieldOf;
  readonly channels: typeof CHANNELS;
}

const OWN = 'own';

/** One of the channels that have an icon, or one in the map's own words. */
export function ChannelField({ of, channels }: ChannelFieldProps) {
  const { value, isMixed, set } = useField(of, 'channel');
  const text = messages.editor.fields;
  const channel = typeof value === 'string' ? value : '';
  const isKnown = channel === '' || (channels as readonly string[]).includes(channel);
  const [ownWords, setOwnWords] = useState(!isKnown);
  const isOwn = ownWords || !isKnown;
  return (
    <>
      <Select
        label={text.channel}
        value={isMixed ? MIXED : isOwn ? OWN : channel}
        options={[
          ...(isMixed ? [{ value: MIXED, label: text.mixed, disabled: true }] : []),
          { value: '', label: text.notSaid },
          ...channels.map((known) => ({ value: known as string, label: messages.editor.channels[known] })),
          { value: OWN, label: text.ownChannel },
        ]}
        onChange={(next) => {
          setOwnWords(next === OWN);
          if (next !== OWN) set(next === '' ? null : next.slice(0, LIMITS.nameLength));
        }}
      />
      {isOwn && !isMixed ? <TextLine of={of} field="channel" label={text.ownChannelName} /> : null}
    </>
  );
}
