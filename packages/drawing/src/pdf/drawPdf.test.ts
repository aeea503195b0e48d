import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontStack } from '../fonts/stack.ts';
import { registerFonts } from '../skia/registerFonts.ts';
import { hasPoppler, runPoppler } from '../skia/testing/poppler.ts';
import { canvasFont } from '../text/canvasFont.ts';
import { prepareContext } from '../text/prepareContext.ts';
import { hasRightToLeft, textDirection } from '../text/textDirection.ts';
import { drawPdf } from './drawPdf.ts';
import { readPdf } from './pdfFile.ts';

const ARABIC = 'العميل يقارن الأسعار ويقرأ المراجعات قبل الشراء في المتجر';
const SAMPLES = [
  'Waffle office affine WAVE “quoted” — it’s fine… fi fl ffi a->b 10:30 3x4 1/2',
  'Tôi muốn kiểm tra đơn hàng, Zażółć gęślą jaźń, Þórður',
  'Cafe\u0301 no\u0308el a\u0323\u0302 Z\u0351\u036b x\u0331 q\u0307\u0323',
  'Ο πελάτης συγκρίνει τιμές. Ἀθῆναι, ὦ ξεῖν’. Їжак з’їв ґудзик',
  ARABIC,
  'مرحبا بك! رقم الطلب ١٢٣٤٥٦، والسعر 99.50 ريال (شامل الضريبة)',
  'لَا إِلٰهَ اللَّهُ مُحَمَّدٌ بِسْمِ',
  'خرید آنلاین کفش‌های زیبا با تخفیف ویژهٔ نوروزی، پژوهش گچ',
  'آپ کا آرڈر روانہ ہو گیا ہے، ٹریکنگ نمبر دیکھیں',
  'הלקוח משווה מחירים וקורא ביקורות לפני הקנייה',
  'שָׁלוֹם עֲלֵיכֶם (הזמנה מס׳ 12345)',
  'ลูกค้าเปรียบเทียบราคาและอ่านรีวิวก่อนตัดสินใจซื้อสินค้าออนไลน์',
  'ส่งฟรีทั่วไทย ๒๔ ชั่วโมง ฯลฯ ดี ๆ ที่นี่ ราคา ฿1,290 น้ำใจ',
  'ग्राहक खरीदने से पहले कीमतों की तुलना करता है और समीक्षाएँ पढ़ता है।',
  'क्षत्रिय ज्ञान श्रृंखला र्‍य त्र्यं ऑर्डर नं॰ १२३४ मराठी ळ',
  'ކަސްޓަމަރު އަގުތައް އަޅާކިޔަނީ',
  'গ্রাহক কেনার আগে দাম তুলনা করেন। ক্ষমা জ্ঞান ১২৩৪',
  'ਗਾਹਕ ਖਰੀਦਣ ਤੋਂ ਪਹਿਲਾਂ ਕੀਮਤਾਂ ਪ੍ਰੇਮ ੧੨੩',
  'ગ્રાહક ખરીદતા પહેલા કિંમતોની સરખામણી ક્ષમા ૧૨૩',
  'ଗ୍ରାହକ କିଣିବା ପୂର୍ବରୁ ମୂଲ୍ୟ ତୁଳନା କରନ୍ତି କ୍ଷମା',
  'வாடிக்கையாளர் வாங்குவதற்கு முன் விலைகளை ஸ்ரீ க்ஷ',
  'వినియోగదారుడు కొనుగోలు చేయడానికి ముందు ధరలను క్షమ',
  'ಗ್ರಾಹಕರು ಖರೀದಿಸುವ ಮೊದಲು ಬೆಲೆಗಳನ್ನು ಹೋಲಿಸಿ ಕ್ಷಮೆ',
  'ഉപഭോക്താവ് വാങ്ങുന്നതിന് മുമ്പ് വിലകൾ താരതമ്യം',
  'පාරිභෝගිකයා මිලදී ගැනීමට පෙර මිල ගණන් ශ්‍රී',
  'ລູກຄ້າປຽບທຽບລາຄາ ແລະ ອ່ານຄຳຄິດເຫັນ',
  'អតិថិជនប្រៀបធៀបតម្លៃ និងអានការវាយតម្លៃ ស្ត្រី',
  'ဖောက်သည်သည် ဝယ်ယူခြင်းမပြုမီ ဥက္ကဋ္ဌ ကျောင်း',
  'მომხმარებელი ადარებს ფასებს',
  'Հաճախորդը համեմատում է գները։',
  'ደንበኛው ዋጋዎችን ያወዳድራል፤',
  '∀x ∈ ℝ ⇄ ⇨ ♪ ⑩ ❶ ☞ ❖ ▸ ✔ ✘ ✈ ☎ ⌘ ⏱ ├─┤',
  'お客様は購入前に価格を比較し、がぎぐ ヴァイオリン 々〆〇',
  '😀😃 👍🏽 👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇯🇵🇧🇷 1️⃣2️⃣#️⃣ ❤️ ☎️ ✈️ ⭐ ✅ ❌ ⚠️',
  '👩‍💻 น้ำ 🎉 น้ำ ok',
  'Great! 🎉🎉 Shipped 📦 → delivered 🚚 in 2 days 😍 (NPS +12) ☺ ✔ ✓ ★☆',
  'Zu\u00adsam\u00admen\u00adset\u00adzung zero\u200bwidth a\u00a0b',
  'The Arabic word سلام means “peace” and שלום too, 100 %.',
  'شراء iPhone 15 Pro من Apple Store بسعر $999 (خصم 10%)',
  'הזמנתי דרך www.example.com ב-12:30 📦 תודה!',
];
const PAGE = { w: 1400, h: 60 };
const INFO = { title: 'Samples', lang: 'en' };

beforeAll(() => registerFonts());

function paintLine(context: SKRSContext2D, text: string, weight: 400 | 600 = 400, lang = 'en'): void {
  prepareContext(context, { lang });
  context.font = canvasFont({ size: 14, weight }, fontStack('en'));
  context.fillStyle = '#102030';
  context.direction = textDirection(text);
  context.fillText(text, 20, 36);
}

function drawLines(texts: readonly string[]) {
  return drawPdf(
    INFO,
    texts.map((text, index) => ({ ...PAGE, paint: (context) => paintLine(context, text, index % 2 ? 600 : 400) })),
  );
}

/** Without spaces and what has no shape: readers take the former from gaps, and some leave out the latter. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\0\p{Default_Ignorable_Code_Point}]+/gu, '');
}

describe('drawPdf', () => {
  it('finds every line where it was drawn, and the glyphs that it expects', () => {
    const { byGlyph: samples, ...others } = drawLines(SAMPLES).lines;
    expect(samples).toBeGreaterThan(15);
    expect(others).toEqual({ whole: 0, lost: 0 });
    // Words of all directions and scripts beside each other in every order.
    const words = SAMPLES.join(' ').split(' ');
    const mixed = words.map((_, at) => [0, 7, 31, 77].map((step) => words[(at + step) % words.length]).join(' '));
    const { byGlyph, whole, lost } = drawLines(mixed).lines;
    expect(lost).toBe(0);
    expect(whole).toBeLessThan(byGlyph / 10);
  });

  it('leaves plain text as Skia writes it, in both weights', () => {
    expect(drawLines(['A plain line', 'and another one']).lines).toEqual({ byGlyph: 0, whole: 0, lost: 0 });
  });

  it('expects the forms of letters that a language has for itself', () => {
    const paint = (context: SKRSContext2D) => paintLine(context, 'शाळा मराठी लाल', 400, 'mr');
    expect(drawPdf({ ...INFO, lang: 'mr' }, [{ ...PAGE, paint }]).lines).toEqual({ byGlyph: 1, whole: 0, lost: 0 });
  });

  it('finds text that lies partly outside of the page, is turned, or is drawn in another scale', () => {
    const paint = (context: SKRSContext2D) => {
      context.scale(0.3, 0.3);
      context.translate(-40, 0);
      paintLine(context, 'น้ำใจ น้ำใจ');
      context.translate(300, 0);
      context.rotate(Math.PI / 2);
      paintLine(context, 'العميل');
    };
    // Letters outside of the page aren't in the file.
    expect(drawPdf(INFO, [{ ...PAGE, paint }]).lines).toEqual({ byGlyph: 1, whole: 1, lost: 0 });
  });

  it('writes what readers take for a whole file', () => {
    const { objects, trailer } = readPdf(drawLines(SAMPLES).file);
    expect(trailer).toContain(`/Size ${objects.size + 1}`);
    for (const { body } of objects.values()) {
      for (const [, id] of body.matchAll(/(\d+) 0 R/g)) expect(objects.has(Number(id))).toBe(true);
    }
  });

  it('lets pdf.js read text to the right of any script as it was typed', async () => {
    const texts = SAMPLES.filter((text) => !hasRightToLeft(text));
    const document = await getDocumentProxy(new Uint8Array(drawLines(texts).file));
    for (const [index, text] of texts.entries()) {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      const read = items.map((item) => ('str' in item ? item.str : '')).join('');
      // This reader takes one vowel of Lao apart.
      expect(bare(read)).toBe(bare(text.replaceAll('\u0eb3', '\u0ecd\u0eb2')));
    }
  });

  it.skipIf(!hasPoppler)('lets poppler read every word of any script as it was typed (needs pdftotext)', () => {
    const text = runPoppler('pdftotext', drawLines(SAMPLES).file, ['-enc', 'UTF-8'], ['-']).toString();
    const pages = text.split('\f');
    for (const [index, text] of SAMPLES.entries()) {
      const read = bare(pages[index] ?? '');
      // Where directions mix it orders the words by its own rules.
      const words = hasRightToLeft(text) ? (text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? []) : [text];
      for (const word of words) expect(read).toContain(bare(word));
    }
    expect(bare(pages[SAMPLES.indexOf(ARABIC)] ?? '')).toBe(bare(ARABIC));
  });

  it.skipIf(!hasPoppler)('draws what Skia draws, pixel by pixel (needs pdftoppm)', () => {
    const plain = new PDFDocument({ title: INFO.title });
    for (const [index, text] of SAMPLES.entries()) {
      paintLine(plain.beginPage(PAGE.w, PAGE.h) as unknown as SKRSContext2D, text, index % 2 ? 600 : 400);
      plain.endPage();
    }
    const pixels = (file: Buffer) => runPoppler('pdftoppm', file, ['-r', '60']);
    const { file } = drawLines(SAMPLES);
    const ours = pixels(file);
    expect(ours.length).toBeGreaterThan(100_000);
    expect(ours.equals(pixels(plain.close()))).toBe(true);
    expect(file.length).toBeLessThan(2_000_000);
  });

  it('says the language, who made it, and what leads to its pages', async () => {
    const bookmark = (title: string, level: number, y = 0) => ({ title, level, y });
    const paint = (context: SKRSContext2D) => paintLine(context, 'x');
    const { file } = drawPdf({ title: 'T', author: 'Zoë العميل', lang: 'ar' }, [
      { ...PAGE, paint, bookmarks: [bookmark('خريطة', 0), bookmark('(Stage)', 1, 10)] },
      { ...PAGE, paint, bookmarks: [bookmark('Step', 2), bookmark('Stage 2', 1), bookmark('End', 0)] },
    ]);
    const document = await getDocumentProxy(new Uint8Array(file));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'T', Author: 'Zoë العميل', Language: 'ar' });
    type Entry = { title: string; dest: unknown; items: Entry[] };
    const read = (entries: Entry[]): unknown[] => entries.map(({ title, items }) => [title, ...read(items)]);
    const outline = (await document.getOutline()) as Entry[];
    expect(read(outline)).toEqual([['خريطة', ['(Stage)', ['Step']], ['Stage 2']], ['End']]);
    expect(outline[0]?.items[0]?.dest).toEqual([expect.anything(), { name: 'XYZ' }, null, 50, null]);
  });
});
