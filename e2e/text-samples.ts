/** Real sentences in every script that has a bundled font and some that have none, and what marketers paste besides. */
export const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  latin: [
    'Anna compares three trial plans and asks a colleague before she signs up.',
    'Waffle office affine WAVE To. Type AVATAR, “quoted” — it’s fine… fi fl ffi',
    'Versandbestätigung und Rechnungsadresse überprüfen: Donaudampfschifffahrtsgesellschaftskapitän',
    'L’été, le cœur naïf s’émeut où l’élève déçue reçoit son premier e-mail à 10:30',
    'Añadir al carrito ¿por qué no? ¡Compra ya! El niño pagó 1.234,50 € con tarjeta',
    'Zażółć gęślą jaźń, příliš žluťoučký kůň úpěl ďábelské ódy, őűŐŰ ğışĞİŞ',
    'Tôi muốn kiểm tra đơn hàng trước khi thanh toán bằng thẻ tín dụng của mình',
    'Þórður keypti ís á Laugavegi og sagði æi, þetta er ágætt øl på en fjord',
  ],
  combining: ['Cafe\u0301 no\u0308el a\u0323\u0302 Z\u0351\u036b', 'x\u0331 q\u0307\u0323 n\u0303 o\u0308\u0304'],
  greek: ['Ο πελάτης συγκρίνει τιμές και διαβάζει κριτικές πριν αγοράσει', 'Άνοιξε ο λογαριασμός σας! Ἀθῆναι, ὦ ξεῖν’'],
  cyrillic: [
    'Покупатель сравнивает цены и читает отзывы перед покупкой; ёлка, объём',
    'Їжак з’їв ґудзик, Ђорђе Љубичић Њива Џеп, Ұлы дала қазақ тілі',
  ],
  arabic: [
    'العميل يقارن الأسعار ويقرأ المراجعات قبل الشراء في المتجر',
    'مرحبا بك! رقم الطلب ١٢٣٤٥٦، والسعر 99.50 ريال (شامل الضريبة)',
    'لَا إِلٰهَ اللَّهُ مُحَمَّدٌ بِسْمِ ٱللَّٰهِ',
    'خرید آنلاین کفش‌های زیبا با تخفیف ویژهٔ نوروزی، پژوهش گچ',
    'آپ کا آرڈر روانہ ہو گیا ہے، ٹریکنگ نمبر دیکھیں',
  ],
  hebrew: ['הלקוח משווה מחירים וקורא ביקורות לפני הקנייה', 'שָׁלוֹם עֲלֵיכֶם (הזמנה מס׳ 12345) — „תודה” ב־10:30'],
  thai: ['ลูกค้าเปรียบเทียบราคาและอ่านรีวิวก่อนตัดสินใจซื้อสินค้าออนไลน์', 'ส่งฟรีทั่วไทย ๒๔ ชั่วโมง ฯลฯ ดี ๆ ที่นี่ ราคา ฿1,290 น้ำใจ'],
  devanagari: [
    'ग्राहक खरीदने से पहले कीमतों की तुलना करता है और समीक्षाएँ पढ़ता है।',
    'क्षत्रिय ज्ञान श्रृंखला र्‍य त्र्यं ऑर्डर नं॰ १२३४ मराठी ळ',
  ],
  japanese: [
    'お客様は購入前に価格を比較し、レビューを読みます。「これ、いいね！」と思う瞬間。',
    'スマートフォンアプリで10:30に注文を確認。ｶﾀｶﾅ①②③ ㈱マイルポスト〜第２章（続き）',
    'がぎぐげご ぱぴぷぺぽ ヴァイオリン ー 々〆〇 ゟヿ',
  ],
  traditional: [
    '國家圖書館提供線上預約服務，請於三日內取書。',
    '顧客體驗旅程地圖：認知、考慮、決策、購後「直接骨」嘅係啲',
  ],
  simplified: [
    '顾客在购买前比较价格并阅读评论。“这个真不错！”他说——门、关、边、直、骨、角、刃',
    '订单已发货（第２章），预计3天内送达：认知→考虑→决策→购后；退换货请拨400-123-4567',
  ],
  korean: [
    '고객은 구매하기 전에 가격을 비교하고 후기를 읽습니다. “이거 정말 좋네요!”',
    '주문 번호 12345는 3일 안에 도착 예정(서울·부산) 뷁 쀍 ㄱㄴㄷ ㅏㅑㅓ ①②③ ㈜마일포스트 大韓民國',
  ],
  thaana: ['ކަސްޓަމަރު އަގުތައް އަޅާކިޔަނީ، 12 ރުފިޔާ؟'],
  bengali: ['গ্রাহক কেনার আগে দাম তুলনা করেন এবং পর্যালোচনা পড়েন। ক্ষমা জ্ঞান ১২৩৪', 'গ্ৰাহকে কিনাৰ আগতে দাম তুলনা কৰে ৰ ৱ ৎ'],
  gurmukhi: ['ਗਾਹਕ ਖਰੀਦਣ ਤੋਂ ਪਹਿਲਾਂ ਕੀਮਤਾਂ ਦੀ ਤੁਲਨਾ ਕਰਦਾ ਹੈ। ਪ੍ਰੇਮ ਸ੍ਵਰ ੧੨੩ ☬'],
  gujarati: ['ગ્રાહક ખરીદતા પહેલા કિંમતોની સરખામણી કરે છે અને સમીક્ષાઓ વાંચે છે. ક્ષમા જ્ઞાન ૧૨૩'],
  oriya: ['ଗ୍ରାହକ କିଣିବା ପୂର୍ବରୁ ମୂଲ୍ୟ ତୁଳନା କରନ୍ତି ଏବଂ ସମୀକ୍ଷା ପଢ଼ନ୍ତି। କ୍ଷମା ୧୨୩'],
  tamil: ['வாடிக்கையாளர் வாங்குவதற்கு முன் விலைகளை ஒப்பிட்டு விமர்சனங்களைப் படிக்கிறார். ஸ்ரீ க்ஷ ௧௨'],
  telugu: ['వినియోగదారుడు కొనుగోలు చేయడానికి ముందు ధరలను పోల్చి సమీక్షలను చదువుతాడు. క్షమ ౧౨౩'],
  kannada: ['ಗ್ರಾಹಕರು ಖರೀದಿಸುವ ಮೊದಲು ಬೆಲೆಗಳನ್ನು ಹೋಲಿಸಿ ವಿಮರ್ಶೆಗಳನ್ನು ಓದುತ್ತಾರೆ. ಕ್ಷಮೆ ೧೨೩'],
  malayalam: ['ഉപഭോക്താവ് വാങ്ങുന്നതിന് മുമ്പ് വിലകൾ താരതമ്യം ചെയ്ത് അവലോകനങ്ങൾ വായിക്കുന്നു. ക്ഷമ ൧൨൩'],
  sinhala: ['පාරිභෝගිකයා මිලදී ගැනීමට පෙර මිල ගණන් සසඳා සමාලෝචන කියවයි. ශ්‍රී ක්‍ෂමා'],
  lao: ['ລູກຄ້າປຽບທຽບລາຄາ ແລະ ອ່ານຄຳຄິດເຫັນກ່ອນຕັດສິນໃຈຊື້ສິນຄ້າອອນລາຍ ໑໒໓ ຫມາ ໜ້າ ໆ'],
  khmer: ['អតិថិជនប្រៀបធៀបតម្លៃ និងអានការវាយតម្លៃមុនពេលទិញទំនិញតាមអ៊ីនធឺណិត។ ១២៣ ស្ត្រី ក្រុមហ៊ុន ៗ'],
  burmese: ['ဖောက်သည်သည် ဝယ်ယူခြင်းမပြုမီ စျေးနှုန်းများကို နှိုင်းယှဉ်ပြီး သုံးသပ်ချက်များကို ဖတ်သည်။ ၁၂၃ ဥက္ကဋ္ဌ ကျောင်း'],
  georgian: ['მომხმარებელი ყიდვამდე ადარებს ფასებს და კითხულობს შეფასებებს 10:30', 'ᲛᲝᲒᲖᲐᲣᲠᲝᲑᲐ Ⴀⴀ'],
  armenian: ['Հաճախորդը գնելուց առաջ համեմատում է գները և կարդում կարծիքները։ Ի՞նչ է սա՝ «նոր» ֏100'],
  ethiopic: ['ደንበኛው ከመግዛቱ በፊት ዋጋዎችን ያወዳድራል እና ግምገማዎችን ያነባል። ፩፪፫፤ ኩባንያ፡'],
  tibetan: ['ཉོ་མཁན་གྱིས་རིན་གོང་བསྡུར་ནས་བསམ་འཆར་ཀློག་གི་ཡོད། བསྒྲུབས་ཟིན་པ་ ༡༢༣'],
  cherokee: ['ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᏓᏅᏖᏗ, ꮳꮃꭹ 10:30 (ᎤᎵᎮᎵᏍᏗ)'],
  unbundled: ['ᐃᓄᒃᑎᑐᑦ 𐍈 𓀀 😀 日ᐃ語', 'ᐅᖃᐅᓯᖅ ⵜⴰⵎⴰⵣⵉⵖⵜ 10:30'],
  bopomofo: ['ㄅㄆㄇㄈ ㄉㄊㄋㄌ ㄍㄎㄏ 注音符號'],
  emoji: [
    '😀😃 👍🏽 👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇯🇵🇧🇷 1️⃣2️⃣#️⃣ ❤️ ☎️ ✈️ ⭐ ✅ ❌ ⚠️',
    'Great! 🎉🎉 Shipped 📦 → delivered 🚚 in 2 days 😍 (NPS +12) ☺ ✔ ✓ ★☆',
    '🧑🏿‍🤝‍🧑🏻🫱🏼‍🫲🏾 👁️‍🗨️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🐻‍❄️ 😶‍🌫️ ❤️‍🔥',
  ],
  symbols: [
    '€ £ ¥ ₹ ₿ © ® ™ § ¶ † ‡ • … ‰ № ← → ↑ ↓ ⇒ ⇔ ∞ ≈ ≠ ≤ ≥ ∑ √ ∫ π Ω µ',
    '∀x ∈ ℝ: x⃗ ⊂ 𝒜 ⟹ ∮ ⇄ ⇨ ⟳ ♪ ⑩ ⑳ ❶ ☞ ❖ ▸ ▪ ✔ ✘ ✈ ☎ ☺ ⚙ ⌘ ⏱ ➔ ⬆ ⬈ ⠿ 🂡 ℹ',
    '┌─┬─┐ │ │ └─┴─┘ █▓▒░ 🅰 🄰 ⚽ ⬜ ☂ ✌🏽 ☝🏽 👩‍✈️ 👩‍✈ 1⃣ ✔️ ✈️ ☺️',
    '½ ¼ x² H₂O 20 °C ±5 % 3×4÷2 −7 ①② ■□▲△●○◆◇ ♠♣♥♦ ☐☑☒',
    'a\u00a0b\u202fc 10\u00a0000\u2009km Zu\u00adsam\u00admen\u00adset\u00adzung zero\u200bwidth',
  ],
  addresses: [
    'https://example.com/shop/journey?utm_source=news&utm_campaign=spring-2027#reviews',
    'help@example.com, +49 (0)30 1234-5678; order #A-10:30/B_2 (v1.2.3-rc.4) C:\\temp\\file.txt',
    '10:30–11:45 a.m. 2027-03-01 1,234.50 1.234,50 50/50 and/or e-mail—now',
  ],
  bidirectional: [
    'The Arabic word سلام means “peace” and שלום too, 100 %.',
    'شراء iPhone 15 Pro من Apple Store بسعر $999 (خصم 10%)',
    'הזמנתי דרך www.example.com ב-12:30 📦 תודה!',
    '日本語とالعربيةとעבריתの mix 123',
  ],
};

/** The scripts of `SENTENCES` by the language of the map that they stand in. */
export function scriptsByLanguage(): Map<string, string[]> {
  return Map.groupBy(Object.keys(SENTENCES), (script) => LANGUAGES[script] ?? 'en');
}

/** The languages of maps that draw ideographs in forms of their own, beside the Japanese forms of all others. */
const LANGUAGES: Readonly<Record<string, string>> = {
  traditional: 'zh-Hant',
  simplified: 'zh-Hans',
  korean: 'ko',
  japanese: 'ja',
};

/** A small generator of numbers in 0..1 that gives the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random texts: words of one script in another order, and words and single graphemes of all scripts mixed. */
export function randomTexts(seed: number, ofOneScript: number, mixed: number): string[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const scripts = Object.values(SENTENCES).map((sentences) => sentences.flatMap((sentence) => sentence.split(' ')));
  const everyWord = scripts.flat();
  const graphemes = [...new Intl.Segmenter('en').segment(Object.values(SENTENCES).flat().join(''))].map(
    ({ segment }) => segment,
  );
  const joiners = [' ', ' ', ' ', '', '-', '/', ', ', '\n', ' ('];
  const chain = (words: readonly string[], length: number) => {
    let text = '';
    for (let index = 0; index < length; index++) text += (index > 0 ? pick(joiners) : '') + pick(words);
    return text;
  };
  const texts: string[] = [];
  for (const words of scripts) for (let n = 0; n < ofOneScript; n++) texts.push(chain(words, 3 + random() * 25));
  for (let n = 0; n < mixed; n++) texts.push(chain(random() < 0.5 ? everyWord : graphemes, 2 + random() * 30));
  return texts;
}
