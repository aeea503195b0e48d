import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { interfaceFonts } from './tools/interfaceFonts.ts';

/** Where the API listens while the page comes from Vite's server. */
const api = process.env.MILEPOST_API_URL ?? 'http://127.0.0.1:4400';
const passOn = { target: api, changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), interfaceFonts()],
  server: {
    host: '127.0.0.1',
    port: 4401,
    strictPort: true,
    proxy: { '/api': passOn, '/fonts': passOn, '/healthz': passOn, '/collab': { ...passOn, ws: true } },
  },
  preview: { host: '127.0.0.1', port: 4401, strictPort: true },
  build: {
    // Browsers of the last two years: <dialog>, popover and light-dark() are used as they are.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes least and every page needs is cached apart from the app's own code.
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam)[\\/]/ }],
        },
      },
    },
  },
});
