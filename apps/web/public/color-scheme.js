// Runs before the first paint, so that a chosen scheme never flashes in the other one. Kept apart from the page and the
// app so that no inline script is needed. src/app/colorScheme.ts writes what is read here.
try {
  const scheme = localStorage.getItem('milepost:color-scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.colorScheme = scheme;
} catch {
  // Storage can be switched off; the system's scheme is used then.
}
