import { type RefObject, useEffect, useState } from 'react';
import { messages } from '../i18n/messages.ts';
import { leftOutOf } from './leftOut.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * What to say when a text with a `maxLength`, in this element or itself, can't take all that was typed or pasted: the
 * browser cuts it without a word. Undefined once something fits again, or the field is left.
 */
export function useLeftOut(ref: RefObject<HTMLElement | null>): string | undefined {
  const [said, setSaid] = useState<string>();

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let leftOut = 0;
    const tell = (count: number, most: number) => {
      leftOut = count;
      setSaid(count > 0 ? messages.ui.leftOut(most, count) : undefined);
    };
    const onBeforeInput = (event: InputEvent) => {
      const field = event.target;
      // While an input method composes, a text may be too long until it is done.
      if (!isLimited(field) || event.isComposing) return;
      const { value, selectionStart, selectionEnd, maxLength } = field;
      const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
      tell(leftOutOf({ length: value.length, selected, most: maxLength }, insertedBy(event), leftOut), maxLength);
    };
    // Where the browser let more in, what goes by it cuts.
    const onInput = ({ target }: Event) => {
      if (isLimited(target) && target.value.length > target.maxLength) {
        tell(target.value.length - target.maxLength, target.maxLength);
      }
    };
    const onFocusOut = () => tell(0, 0);
    element.addEventListener('beforeinput', onBeforeInput);
    element.addEventListener('input', onInput);
    element.addEventListener('focusout', onFocusOut);
    return () => {
      element.removeEventListener('beforeinput', onBeforeInput);
      element.removeEventListener('input', onInput);
      element.removeEventListener('focusout', onFocusOut);
    };
  }, [ref]);

  return said;
}

function isLimited(target: EventTarget | null): target is TextControl {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.maxLength >= 0;
}

/** The text that is about to come in; none when something is deleted or undone. */
function insertedBy({ inputType, data, dataTransfer, target }: InputEvent): string {
  if (inputType === 'insertLineBreak') return target instanceof HTMLTextAreaElement ? '\n' : '';
  if (!inputType.startsWith('insert')) return '';
  return (data ?? dataTransfer?.getData('text/plain') ?? '').replaceAll('\r\n', '\n');
}
