import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { homeMessages } from '../i18n/homeMessages.ts';
import { TextField } from '../ui/TextField.tsx';

const PAUSE = 250;

interface SearchFieldProps {
  readonly value: string;
  /** Called when typing pauses, and at once for Enter. */
  readonly onSearch: (search: string) => void;
  readonly className?: string | undefined;
}

/** Searches as you type. `/` brings the focus here from anywhere on the page. */
export function SearchField({ value, onSearch, className }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);

  // The address can change by itself: the Back key, a link to the page without a search.
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const search = (text: string, delay: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text), delay);
  };

  return (
    <search className={className}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(typed, 0);
        }}
      >
        <TextField
          ref={input}
          type="search"
          label={homeMessages.home.search}
          hidesLabel
          placeholder={homeMessages.home.searchPlaceholder}
          icon={<Search aria-hidden="true" />}
          value={typed}
          maxLength={500}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => {
            setTyped(event.target.value);
            search(event.target.value, PAUSE);
          }}
        />
      </form>
    </search>
  );
}
