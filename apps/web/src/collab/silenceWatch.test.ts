import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceWatch } from './silenceWatch.ts';

describe('SilenceWatch', () => {
  let patience: number | undefined;
  const onSilent = vi.fn();
  let watch: SilenceWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    patience = undefined;
    onSilent.mockClear();
    watch = new SilenceWatch(() => patience, onSilent);
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
  });

  const seconds = (count: number) => vi.advanceTimersByTime(count * 1_000);
  function awaitFor(limit: number): void {
    patience = limit;
    watch.look();
  }

  it('tells once when what is awaited does not come', () => {
    awaitFor(8);
    seconds(7);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(1);
    expect(onSilent).toHaveBeenCalledTimes(1);
    seconds(60);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it('counts from the last sign of life', () => {
    awaitFor(8);
    seconds(7);
    watch.heard();
    seconds(7);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(1);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it('has no timer while nothing is awaited, and does not count that time', () => {
    watch.look();
    expect(vi.getTimerCount()).toBe(0);
    awaitFor(8);
    seconds(7);
    patience = undefined;
    seconds(1);
    expect(vi.getTimerCount()).toBe(0);
    awaitFor(8);
    seconds(7);
    expect(onSilent).not.toHaveBeenCalled();
  });

  it('does not take the time in which the page slept for silence', () => {
    awaitFor(8);
    seconds(2);
    // The page sleeps for an hour: the clock goes on, and the tick that was due comes once.
    vi.setSystemTime(Date.now() + 3_600_000);
    seconds(5);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(1);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });
});
