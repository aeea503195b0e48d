import type { Dictionary } from '../dictionary.ts';

export const exporting: Dictionary['exporting'] = {
  title: 'Exportieren',
  formats: { png: 'PNG', jpeg: 'JPEG', webp: 'WebP', pdf: 'PDF', svg: 'SVG', mmd: 'Mermaid', json: 'JSON' },
  about: {
    png: 'Ein Bild für Folien, Chats und Dokumente, auf den Pixel genau.',
    jpeg: 'Ein Bild, das jedes Programm versteht. Schrift ist etwas weniger scharf als im PNG.',
    webp: 'Ein Bild für Webseiten, in einer kleinen Datei.',
    pdf: 'In jeder Größe scharf, zum Drucken; der Text lässt sich markieren.',
    svg: 'Für Zeichenprogramme; Text bleibt Text.',
    mmd: 'Text für Dokumente und Wikis: der Titel, das Szenario, die Phasen und jeder Schritt mit seiner mittleren Emotion von 1 bis 5 und den Personas dazu.',
    json: 'Die ganze Map, verlustfrei: zum Aufbewahren oder um sie in ein anderes Milepost zu importieren.',
  },
  mermaidLoses:
    'Mehr sieht Mermaid nicht vor. Alles andere fehlt: die Karten und ihre Details, Spuren, Verbindungen, Belege und Farben. JSON behält die ganze Map.',
  format: 'Format',
  size: 'Größe',
  sizes: { scale: 'Maßstab', width: 'Breite' },
  scale: 'Maßstab',
  scaleOf: (scale) => `${scale.toLocaleString('de')}×`,
  width: 'Breite in Pixeln',
  widthBad: (least, most) => `Eine ganze Zahl von ${least.toLocaleString('de')} bis ${most.toLocaleString('de')}`,
  quality: 'Qualität',
  qualities: { 75: 'Kleinere Datei', 90: 'Gut', 100: 'Beste' },
  background: 'Hintergrund',
  backgrounds: { theme: 'Gefüllt', transparent: 'Transparent' },
  paper: 'Papier',
  papers: { a4: 'A4', a3: 'A3', a2: 'A2', a1: 'A1', a0: 'A0', fit: 'So groß wie die Map' },
  orientation: 'Ausrichtung',
  orientations: { landscape: 'Querformat', portrait: 'Hochformat' },
  pixels: (width, height) =>
    `Das Bild wird ${width.toLocaleString('de')} × ${height.toLocaleString('de')}\u00a0Pixel groß.`,
  tooLarge: (width, height, largest) =>
    `Ein Bild mit ${width.toLocaleString('de')} × ${height.toLocaleString('de')}\u00a0Pixeln ist nicht möglich. Das größte dieser Map in diesem Format ist ${largest.toLocaleString('de')}\u00a0Pixel breit.`,
  useLargest: 'Größtes verwenden',
  page: (width, height) =>
    `Die Seite wird ${Math.round(width).toLocaleString('de')} × ${Math.round(height).toLocaleString('de')}\u00a0mm groß.`,
  pageTooLarge: (width, height) =>
    `Die Seite würde ${Math.round(width).toLocaleString('de')} × ${Math.round(height).toLocaleString('de')}\u00a0mm groß. Das öffnet kein Programm.`,
  useLargestPaper: 'A0 verwenden',
  smallText: (points) =>
    `Die kleinste Schrift wird ${points.toLocaleString('de', { maximumFractionDigits: 1 })}\u00a0pt groß. Unter 6\u00a0pt ist sie auf Papier schwer lesbar: Wählen Sie ein größeres Papier.`,
  textGoesOn: '… und so weiter. Die Datei enthält alles.',
  preview: 'Vorschau',
  previewOf: (title) => `Vorschau von „${title}“`,
  drawing: 'Vorschau wird gezeichnet…',
  previewFailed: 'Die Vorschau konnte nicht gezeichnet werden.',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  stop: 'Anhalten',
  download: 'Herunterladen',
  saving: 'Ihre letzten Änderungen werden noch gespeichert…',
  preparing: (format) => `${format} wird erstellt…`,
  receiving: (format) => `${format} wird empfangen…`,
  done: (name) => `${name} wurde heruntergeladen`,
  failed: 'Der Export ist fehlgeschlagen',
  safe: 'Ihre Map ist davon nicht betroffen.',
  notSaved:
    'Ihre letzten Änderungen konnten noch nicht gespeichert werden und würden fehlen. Versuchen Sie es erneut, sobald bei der Map „Gespeichert“ steht.',
};
