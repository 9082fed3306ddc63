/** Modules that have no types of their own: one that the build makes, and the worker of pdf.js. */
declare module 'virtual:theme.css';
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
