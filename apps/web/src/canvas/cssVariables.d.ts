import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Variables that style sheets reckon with. */
    [variable: `--${string}`]: string | number | undefined;
  }
}
